import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SAMPLE_PIN, SampleInstance, samplePiece } from '../../../test/support/sample-instance.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { EvidenceNeed } from '../../engine/model/evidence-need.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Database } from '../database/database.js';
import { DatabaseDefinitionStore } from '../definitions/database-definition-store.js';
import { DatabaseInstanceStore } from './database-instance-store.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { decisionQuery } from './decision-query.js';

const CRITERION = 'stages.lead.exit.met';
const need = (more: Partial<EvidenceNeed> = {}): EvidenceNeed => ({
  act: 'leave:lead',
  criterion: CRITERION,
  kind: 'meeting',
  take: 1,
  ...more,
});
const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`;

let database: Database;
let store: DatabaseInstanceStore;
let org: string;
let sample: SampleInstance;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseInstanceStore(database.sessions);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
  sample = new SampleInstance(org);
  await store.write(sample.create());
});

async function given(...needs: EvidenceNeed[]): Promise<void> {
  const version = { ...SAMPLE_PIN, definition: {} as ProcessDefinition, canonical: '{}', sources: {} };
  await new DatabaseDefinitionStore(database.sessions).publish(org, version, needs);
}

async function recorded(
  occurredAt: string,
  more: Partial<EvidencePiece> = {},
  buckets: readonly string[] = [''],
): Promise<string> {
  const piece = samplePiece('meeting', occurredAt, more);
  await store.write(
    sample.record(
      piece,
      buckets.map((bucket) => ({ criterion: CRITERION, bucket })),
    ),
  );
  return piece.id;
}

async function seen(acts: readonly string[] | null = ['leave:@'], from = store): Promise<string[]> {
  const { instance } = await from.read({
    org,
    instance: sample.id,
    credential: randomUUID(),
    viewer: SEES_EVERYTHING,
    acts,
  });
  return (instance?.evidence ?? []).map(({ id }) => id).sort();
}

describe('the evidence read for an act', () => {
  it('is the newest that a criterion takes, however many there are', async () => {
    await given(need({ take: 2 }));
    const ids: string[] = [];
    for (const number of [3, 1, 5, 4, 2]) ids[number] = await recorded(day(number));
    expect(await seen()).toEqual([ids[5], ids[4]].sort());
  });

  it('is taken for each bucket', async () => {
    await given(need({ buckets: ['north', 'south', 'west'] }));
    const north = await recorded(day(1), {}, ['north']);
    await recorded(day(1), {}, ['south']);
    const south = await recorded(day(2), {}, ['south']);
    const west = await recorded(day(1), {}, ['west']);
    for (const number of [3, 4, 5, 6]) await recorded(day(number), { id: randomUUID() }, []);
    expect(await seen()).toEqual([north, south, west].sort());
  });

  it('does not let an expired piece hide an older one that counts', async () => {
    await given(need());
    const valid = await recorded(day(1), { expiresAt: '2999-01-01T00:00:00.000Z' });
    await recorded(day(2), { expiresAt: day(3) });
    expect(await seen()).toEqual([valid]);
  });

  it('counts from the clock of the product where that is not the database', async () => {
    await given(need());
    await recorded(day(1));
    const then = await recorded(day(2), { expiresAt: day(4) });
    const past = new DatabaseInstanceStore(database.sessions, { now: () => day(3) });
    expect(await seen(['leave:@'], past)).toEqual([then]);
  });

  it('shows what no longer counts where there is not enough, so that a refusal can say so', async () => {
    await given(need());
    const expired = await recorded(day(1), { expiresAt: day(2) });
    expect(await seen()).toEqual([expired]);
  });

  it('leaves out what was retracted, but where nothing else is there to show', async () => {
    await given(need());
    const older = await recorded(day(1));
    const newer = samplePiece('meeting', day(2));
    await store.write(sample.record(newer, [{ criterion: CRITERION, bucket: '' }]));
    const retracted = { at: day(3), by: sample.owner, reason: 'wrong customer' };
    const body = { evidence: newer.id, reason: 'wrong customer' };
    await store.write(
      sample.write([{ type: 'evidence.retracted', stage: 'lead', body }], {
        evidence: [{ piece: { ...newer, retracted }, matches: [] }],
      }),
    );
    expect(await seen()).toEqual([older]);
    const all = await store.read({
      org,
      instance: sample.id,
      credential: randomUUID(),
      viewer: SEES_EVERYTHING,
      acts: null,
    });
    expect(all.instance?.evidence.find(({ id }) => id === newer.id)?.retracted).toEqual(retracted);
  });

  it('replaces a corrected piece by its correction in one write', async () => {
    await given(need());
    const wrong = samplePiece('meeting', day(2));
    await store.write(sample.record(wrong, [{ criterion: CRITERION, bucket: '' }]));
    const right = samplePiece('meeting', day(1), { supersedes: wrong.id });
    const superseded = { piece: { ...wrong, supersededBy: right.id }, matches: [] };
    await store.write(sample.record(right, [{ criterion: CRITERION, bucket: '' }], [superseded]));
    expect(await seen()).toEqual([right.id]);
  });

  it('is every piece of the kind that counts where a condition looks beyond the piece', async () => {
    await given(need({ take: null }));
    const ids: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) ids.push(await recorded(day(number), {}, []));
    await store.write(sample.record(samplePiece('call', day(6)), []));
    expect(await seen()).toEqual(ids.sort());
  });

  it('belongs to the present stage and the acts that were named', async () => {
    await given(need(), need({ act: 'enter:won', criterion: 'stages.won.entry.signed', kind: 'contract' }));
    const meeting = await recorded(day(1));
    const contract = samplePiece('contract', day(1));
    await store.write(sample.record(contract, [{ criterion: 'stages.won.entry.signed', bucket: '' }]));
    expect(await seen()).toEqual([meeting]);
    expect(await seen(['leave:@', 'enter:won'])).toEqual([meeting, contract.id].sort());
    expect(await seen(['enter:won'])).toEqual([contract.id]);
    await store.write(sample.enter('proposal'));
    expect(await seen()).toEqual([]);
    expect(await seen([])).toEqual([]);
    expect(await seen(null)).toEqual([meeting, contract.id].sort());
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function rowsTouched(node: PlanNode, table: RegExp): number {
  const below = (node.Plans ?? []).reduce((sum, part) => sum + rowsTouched(part, table), 0);
  if (!table.test(node['Relation Name'] ?? '')) return below;
  return below + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
}

describe('a decision on an instance with very much evidence', () => {
  it('touches as few rows as with little', async () => {
    await given(need({ take: 2 }), need({ criterion: 'stages.lead.exit.other', take: 1 }));
    const evidence = Array.from({ length: 1_000 }, (_, number) => ({
      piece: samplePiece('meeting', new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString()),
      matches: [CRITERION, 'stages.lead.exit.other'].map((criterion) => ({ criterion, bucket: '' })),
    }));
    await store.write(
      sample.write([{ type: 'fields.set', stage: 'lead', body: { values: {} } }], { evidence }),
    );
    await database.asOwner(org, (session) =>
      session.query({ text: 'analyze evidence, evidence_match, evidence_need' }),
    );
    const query = decisionQuery(
      { org, instance: sample.id, credential: randomUUID(), viewer: SEES_EVERYTHING, acts: ['leave:@'] },
      null,
    );
    const { rows } = await database.sessions.run(org, (session) =>
      session.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({
        ...query,
        name: 'explained',
        text: `explain (analyze, format json) ${query.text}`,
      }),
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    expect(await seen()).toHaveLength(2);
    expect(plan === undefined ? 0 : rowsTouched(plan, /^evidence(_match)?$/)).toBeGreaterThan(0);
    expect(plan === undefined ? 0 : rowsTouched(plan, /^evidence(_match)?$/)).toBeLessThan(10);
  });
});
