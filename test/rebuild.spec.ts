import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ProcessCatalogue } from '../src/application/definitions/process-catalogue.js';
import type { CommandResult } from '../src/application/instances/command-answer.js';
import { PublishDefinitions } from '../src/application/publish-definitions.js';
import { RebuildProjections, type RebuildReport } from '../src/application/rebuild-projections.js';
import { canonicalText } from '../src/definitions/canonical-text.js';
import type { ProcessDefinition } from '../src/engine/model/process-definition.js';
import { DatabaseInstanceStore } from '../src/persistence/instances/database-instance-store.js';
import { DatabaseProjectionStore } from '../src/persistence/instances/database-projection-store.js';
import type { StoredEvent, Upcasters } from '../src/persistence/instances/upcasters.js';
import { done } from './support/http-client.js';
import { attach } from './support/opportunity.js';
import { SEES_EVERYTHING } from '../src/application/visibility/viewer.js';
import { startProduct, type RunningProduct } from './support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/definitions' });
});
afterAll(() => product.close());

/** The second version wants two calls where the first wants one, so that the same call matches another criterion. */
function secondVersion(definition: ProcessDefinition): ProcessDefinition {
  const [first, ...stages] = definition.stages;
  if (first === undefined) throw new Error('no stage');
  const path = 'stages.first.exit.called';
  const called = { kind: 'evidence' as const, id: 'called', path, evidence: 'call', atLeast: 2 };
  return { ...definition, version: 2, stages: [{ ...first, exit: [...first.exit, called] }, ...stages] };
}

async function publishSecondVersion(): Promise<void> {
  const { stores, organisation } = product;
  const published = await stores.definitions.find(organisation.id, 'gallery', 1);
  if (published === undefined) throw new Error('no gallery');
  const definition = secondVersion(published.definition);
  await new PublishDefinitions(stores.definitions).publish(organisation.id, [{ definition, sources: {} }]);
}

/** A record that has been through every command there is, but for those that refuse each other. */
async function lived(version: number): Promise<string> {
  const rep = product.as('rep');
  const body = {
    definition: 'gallery',
    version,
    name: `展品 ${version}`,
    fields: { urgent: true, mobile: '138 0013 8000' },
  };
  const id = (await rep.post('/api/v1/instances', body)).as<CommandResult>().id;
  const path = `/api/v1/instances/${id}`;
  const call = async (more: object = {}) =>
    (
      await rep.post(`${path}/evidence`, { evidence: 'call', values: { grade: 'high' }, ...more })
    ).as<CommandResult>().created?.evidence;
  const corrected = await call();
  await call({ supersedes: corrected });
  await rep.post(`${path}/evidence/${await call()}/retraction`, { reason: 'wrong' });
  await call({ occurredAt: '2026-01-05' });
  await rep.post(`${path}/evidence`, { evidence: 'quote', values: { price: 'CNY 5' } });
  await attach(rep, id, 'paper');
  await attach(rep, id, 'paper', { name: 'second.pdf' });
  const steps: readonly (readonly [string, object])[] = [
    ['tasks/sketch/completion', {}],
    ['advance', {}],
    ['move-back', { reason: 'too early', answers: { cause: 'budget' } }],
    ['jump', { to: 'third' }],
    ['hold', { reason: 'frozen' }],
    ['resume', {}],
    ['close', { outcome: 'open-again' }],
    ['reopen', { reason: 'they called' }],
    ['hand-over', { to: product.people.secondRep.id }],
  ];
  for (const [step, given] of steps) done(await rep.post(`${path}/${step}`, given));
  const owner = product.as('secondRep');
  await owner.patch(`${path}/fields`, { fields: { mobile: '139 0013 9000', amount: 'CNY 12' } });
  await owner.patch(path, { name: `重命名 ${version}` });
  return id;
}

/** The log of a record as a product of schema 0 had written it: what is called `values` today was `fields` then. */
async function writtenLongAgo(instance: string): Promise<void> {
  const { database, organisation, stores } = product;
  const events = await stores.instances.events(organisation.id, instance);
  let previousHash: string | null = null;
  await database.asOwner(organisation.id, async (session) => {
    for (const { event, text } of events) {
      const { body, ...envelope } = JSON.parse(text) as StoredEvent & { body: object };
      const older = event.type === 'fields.set' ? { fields: event.body.values } : body;
      const rewritten: string = canonicalText({ ...envelope, body: older, schemaVersion: 0, previousHash });
      previousHash = createHash('sha256').update(rewritten, 'utf8').digest('hex');
      await session.query({
        text: `update event set schema_version = 0, text = $4, hash = decode($5, 'hex') where org = $1 and instance = $2 and seq = $3`,
        values: [organisation.id, instance, event.seq, rewritten, previousHash],
      });
    }
    await session.query({
      text: `update instance set head_hash = decode($3, 'hex') where org = $1 and id = $2`,
      values: [organisation.id, instance, previousHash],
    });
  });
}

const upcasters: Upcasters = {
  0: (event) => {
    const { fields, ...body } = event['body'] as Record<string, unknown>;
    return event['type'] === 'fields.set' ? { ...event, body: { ...body, values: fields } } : event;
  },
};

async function rebuilt(): Promise<RebuildReport> {
  const { database, organisation, stores, clock } = product;
  const instances = new DatabaseInstanceStore(database.sessions, clock, upcasters);
  const projections = new DatabaseProjectionStore(database);
  const rebuild = new RebuildProjections(
    projections,
    instances,
    new ProcessCatalogue(stores.definitions),
    stores.customers,
    stores.calendars,
  );
  return rebuild.rebuild(organisation);
}

async function matches(instance: string): Promise<number> {
  const { database, organisation } = product;
  const { rows } = await database.sessions.run(organisation.id, (session) =>
    session.query<{ count: number }>({
      text: `select count(*)::integer as count from evidence_match where org = $1 and instance = $2 and criterion = 'stages.first.exit.called'`,
      values: [organisation.id, instance],
    }),
  );
  return rows[0]?.count ?? 0;
}

it('a rebuild gives the same bytes, with two versions of a definition and events of an older schema among the data', async () => {
  const first = await lived(1);
  await publishSecondVersion();
  const second = await lived(2);
  await writtenLongAgo(first);
  expect(await rebuilt()).toEqual({ instances: 2, strays: 0, same: true });
  expect([await matches(first), await matches(second)]).toEqual([0, 2]);
  const { state } =
    (await product.stores.queries.find(product.organisation.id, SEES_EVERYTHING, first)) ?? {};
  expect(state).toMatchObject({
    name: '重命名 1',
    definition: { version: 1 },
    fields: { amount: { amount: '12.00', currency: 'CNY' } },
  });
});

it('a rebuild finds what was tampered with', async () => {
  const { database, organisation } = product;
  await database.asOwner(organisation.id, (session) =>
    session.query({
      text: `update instance set state = '{}', owner = gen_random_uuid() where org = $1`,
      values: [organisation.id],
    }),
  );
  expect(await rebuilt()).toMatchObject({ same: false });
  expect(await rebuilt()).toMatchObject({ same: true });
});
