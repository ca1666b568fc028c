import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/persistence/database/database.js';
import { openTestDatabase } from '../support/test-database.js';
import { AuditScene, makeCheckpoints } from './audit-scene.js';
import { one } from './tampering.js';
import { tamperingsOfRecords } from './tamperings-of-records.js';
import { tamperingsOfTrail } from './tamperings-of-trail.js';

let database: Database;
let scene: AuditScene;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  scene = await AuditScene.make(database);
});

describe('verifying the logs', () => {
  it('finds nothing where nothing was tampered with', async () => {
    expect(await scene.verify(scene.exported)).toEqual({
      records: { chains: 3, rows: 12 },
      streams: { chains: 2, rows: 5 },
      checkpoints: 2,
      exported: 2,
      findings: [],
      more: false,
    });
  });

  it.each([...tamperingsOfRecords, ...tamperingsOfTrail])(
    'tells that $done',
    async ({ by, found, exported }) => {
      await by(scene);
      expect(await scene.findings()).toEqual(found);
      expect(await scene.findings(scene.exported)).toEqual(exported ?? found);
    },
  );

  it('tells by the last exported checkpoint alone that those before it were replaced', async () => {
    await scene.tamper(`update checkpoint set hash = '\\x00' where org = $1 and seq = 1`);
    expect(await scene.findings(scene.exported.slice(1))).toContain('checkpoint-link: checkpoint 2');
  });

  it('tells that all was rewritten and new checkpoints were made over it, with an export only', async () => {
    const { org, exported } = scene;
    await scene.rewrite('instance', one(scene), 4, (hashed) => ({ ...hashed, onBehalfOf: 'boss' }));
    for (const table of ['checkpoint', 'checkpointed_instance', 'checkpointed_stream'])
      await scene.tamper(`delete from ${table} where org = $1`);
    await makeCheckpoints(database, org).make();
    expect(await scene.findings()).toEqual([]);
    expect(await scene.findings(exported)).toEqual([
      'checkpoint-other: checkpoint 1',
      'rows-missing: checkpoint 2',
      'rewritten: record 1 4',
    ]);
  });

  it('leaves the other organisations out of it', async () => {
    const other = await AuditScene.make(database);
    await scene.tamper('delete from event where org = $1 and instance = $2', scene.records[0]);
    expect(await other.findings(other.exported)).toEqual([]);
  });
});
