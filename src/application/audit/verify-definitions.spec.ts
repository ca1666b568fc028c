import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { canonicalText, digestOf } from '../../definitions/canonical-text.js';
import { pumpSale } from '../../engine/fixture/pump-sale.js';
import { DatabaseAuditSnapshots } from '../../persistence/audit/database-audit-reader.js';
import type { Database } from '../../persistence/database/database.js';
import { DatabaseDefinitionStore } from '../../persistence/definitions/database-definition-store.js';
import { findingWords } from './finding-words.js';
import { VerifyAudit } from './verify-audit.js';

let database: Database;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
  const { key, version } = pumpSale;
  const digest = digestOf(pumpSale);
  const canonical = canonicalText(pumpSale);
  await new DatabaseDefinitionStore(database.sessions).publish(
    org,
    { key, version, digest, canonical, definition: pumpSale, sources: {} },
    [],
  );
});

async function found(): Promise<string[]> {
  const { findings } = await new VerifyAudit(new DatabaseAuditSnapshots(database.sessions)).verify(org);
  return findings.map((finding) => findingWords(finding).en);
}

function tamper(set: string): Promise<void> {
  return database.asOwner(org, async (session) => {
    await session.query({ text: `update process_definition set ${set} where org = $1`, values: [org] });
  });
}

const CHANGED = [
  `definition ${pumpSale.key}@${pumpSale.version}: what is stored is not what was published under this name`,
];

describe('published definitions', () => {
  it('are found as they were published', async () => {
    expect(await found()).toEqual([]);
  });

  it('are told of when a gate was changed', async () => {
    await tamper(`canonical = replace(canonical, '"atLeast":1', '"atLeast":0')`);
    expect(await found()).toEqual(CHANGED);
  });

  it('are told of when the digest was made to fit', async () => {
    await tamper(`canonical = canonical || ' '`);
    await tamper(`digest = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')`);
    expect(await found()).toEqual(CHANGED);
  });
});
