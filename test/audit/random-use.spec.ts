import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fc } from '@fast-check/jest';
import { VerifyAudit, type AuditReport } from '../../src/application/audit/verify-audit.js';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { Checkpoint } from '../../src/application/ports/checkpoint-store.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import { runs } from '../support/runs.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { makeCheckpoints } from './audit-scene.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/definitions' });
});
afterAll(() => product.close());

/** One thing somebody does: with one of the records there are, or with all of them. */
type Step =
  | { readonly kind: 'create'; readonly mobile: string }
  | { readonly kind: 'command'; readonly record: number; readonly path: string; readonly body: object }
  | { readonly kind: 'fields'; readonly record: number; readonly mobile: string }
  | { readonly kind: 'erase'; readonly record: number }
  | { readonly kind: 'checkpoint' };

const mobile = fc.stringMatching(/^1[0-9]{10}$/);
const record = fc.nat({ max: 4 });
const commands: readonly (readonly [string, object])[] = [
  ['evidence', { evidence: 'call', values: { grade: 'high' } }],
  ['evidence', { evidence: 'quote', values: { price: 'CNY 5' } }],
  ['tasks/sketch/completion', {}],
  ['advance', {}],
  ['move-back', { reason: 'too early', answers: { cause: 'budget' } }],
  ['jump', { to: 'third' }],
  ['hold', { reason: 'frozen' }],
  ['resume', {}],
  ['close', { outcome: 'open-again' }],
  ['reopen', { reason: 'they called' }],
];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), mobile }),
  {
    weight: 6,
    arbitrary: fc
      .tuple(record, fc.constantFrom(...commands))
      .map(([at, [path, body]]) => ({ kind: 'command' as const, record: at, path, body })),
  },
  fc.record({ kind: fc.constant('fields' as const), record, mobile }),
  fc.record({ kind: fc.constant('erase' as const), record }),
  fc.constant({ kind: 'checkpoint' as const }),
);

/** Does it; what the process refuses is refused, and nothing else may go wrong. */
async function take(done: Step, records: string[]): Promise<void> {
  const { organisation, database } = product;
  const rep = product.as('rep');
  if (done.kind === 'checkpoint') return void (await makeCheckpoints(database, organisation.id).make());
  if (done.kind === 'create') {
    const body = { definition: 'gallery', name: '展品', fields: { urgent: true, mobile: done.mobile } };
    const answer = await rep.post('/api/v1/instances', body);
    expect(answer.status).toBe(201);
    return void records.push(answer.as<CommandResult>().id);
  }
  const id = records[done.record % Math.max(records.length, 1)];
  if (id === undefined) return;
  const path = `/api/v1/instances/${id}`;
  const answer =
    done.kind === 'erase'
      ? await product.as('administrator').delete(`${path}/personal-values`)
      : done.kind === 'fields'
        ? await rep.patch(`${path}/fields`, { fields: { mobile: done.mobile } })
        : await rep.post(`${path}/${done.path}`, done.body);
  expect([200, 201, 204, 409, 422]).toContain(answer.status);
}

/** A record with a personal value in it. */
async function personalRecord(records: string[]): Promise<string> {
  await take({ kind: 'create', mobile: '13800138000' }, records);
  return records.at(-1) ?? '';
}

async function* each(checkpoints: readonly Checkpoint[]): AsyncGenerator<Checkpoint> {
  yield* checkpoints;
}

async function verified(): Promise<AuditReport> {
  const { stores, organisation } = product;
  const kept = await stores.checkpoints.page(organisation.id, 0, 10_000);
  return new VerifyAudit(stores.auditSnapshots).verify(organisation.id, each(kept));
}

async function rebuild(): Promise<void> {
  const { database, organisation, stores } = product;
  const projections = new DatabaseProjectionStore(database);
  const processes = new ProcessCatalogue(stores.definitions);
  const job = new RebuildProjections(
    projections,
    stores.instances,
    processes,
    stores.customers,
    stores.calendars,
  );
  expect(await job.rebuild(organisation)).toMatchObject({ same: true });
}

it('whatever is done through the product, nothing is found: erased values, checkpoints and rebuilding included', async () => {
  const records: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) await take(one, records);
      expect(await verified()).toMatchObject({ findings: [] });
    }),
    { ...runs(8), endOnFailure: true },
  );
  const last = await personalRecord(records);
  const erased = await product.as('administrator').delete(`/api/v1/instances/${last}/personal-values`);
  expect(erased.json).toEqual({ erased: 1 });
  const told = await product.as('auditor').get('/api/v1/audit/events?type=personal-values.erased&limit=1');
  expect(told.json).toMatchObject({ items: [{ body: { instance: last, erased: 1 } }] });
  await rebuild();
  const report = await verified();
  expect(report).toMatchObject({ findings: [], records: { chains: records.length } });
  expect(report.records.rows).toBeGreaterThan(records.length);
  expect(report.checkpoints).toBeGreaterThan(0);
});
