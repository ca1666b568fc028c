import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { plansOf as statementPlans, type Plan } from '../../../test/support/statement-plans.js';
import { storeInstances } from '../../../test/support/stored-instances.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { INSTANCE_SORTS, type InstanceListRequest } from '../../application/ports/instance-queries.js';
import type { Database } from '../database/database.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseInstanceQueries } from './database-instance-queries.js';

const SYLLABLES = [
  '重庆',
  '钢铁',
  '机床',
  'robot',
  'laser',
  '长安',
  'pump',
  '阀门',
  'turbine',
  '电气',
  'grid',
  '水泵',
  'crane',
  '起重',
];
const STAGES = ['develop', 'set-up', 'proposal', 'tender', 'negotiation', 'implementation'];
const PER_ORGANISATION = 6000;

// Each test plans the statements of every sort order.
jest.setTimeout(60_000);

let database: Database;
let org: string;
const owners = Array.from({ length: 20 }, () => randomUUID());
const customers = Array.from({ length: 200 }, () => randomUUID());

function minutesAfter(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
}

async function fill(organisation: string): Promise<void> {
  const words = (index: number): string =>
    [1, 7, 31].map((step) => SYLLABLES[(index * step + Math.floor(index / step)) % 14]).join(' ');
  const instances = Array.from({ length: PER_ORGANISATION }, (_, index) => ({
    name: `${words(index)} ${index}`,
    reference: `OPP-2026-${String(index).padStart(6, '0')}`,
    owner: owners[index % 20] ?? '',
    customer: customers[index % 200] ?? '',
    stage: STAGES[index % 6] ?? '',
    definition: index % 2 === 0 ? 'key-account-six-stage' : 'instrument-funnel',
    version: (index % 3) + 1,
    status: index % 10 === 0 ? 'closed' : 'open',
    ...(index % 10 === 0 ? { outcome: 'won' } : {}),
    ...(index % 5 === 0 ? {} : { amount: `${index * 1000}.00`, nextChangeAt: minutesAfter(index * 3) }),
    createdAt: minutesAfter(index),
    updatedAt: minutesAfter(index * 2),
    stageEnteredAt: minutesAfter(index),
  }));
  await storeInstances(database, organisation, instances);
}

beforeAll(async () => {
  database = await openTestDatabase();
  org = await givenOrganisation(database);
  await fill(org);
  await fill(await givenOrganisation(database));
  await database.asOwner(org, (session) => session.query({ text: 'analyze' }));
}, 120_000);
afterAll(() => database.close());

/** The plans of every statement a list is read with. */
function plansOf(request: Partial<InstanceListRequest>): Promise<Plan[][]> {
  const wanted = { sort: 'updated', descending: true, limit: 50, ...request } as const;
  const queries = new DatabaseInstanceQueries(database.sessions);
  return statementPlans(database, org, () => queries.list(org, SEES_EVERYTHING, wanted));
}

function expectIndexOnly(plans: readonly Plan[][]): void {
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    const scans = plan.filter((node) => ['instance', 'instance_gram'].includes(node['Relation Name'] ?? ''));
    expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(scans.length).toBeGreaterThan(0);
  }
  const relations = plans.flat().map((node) => node['Relation Name']);
  expect(relations).toContain('instance');
}

describe('plans under row-level security', () => {
  it('are made as the serving role, which sees one organisation', async () => {
    const { rows } = await database.sessions.run(org, (session) =>
      session.query<{ role: string; rows: number }>({
        text: 'select current_user as role, count(*)::int as rows from instance',
      }),
    );
    expect(rows).toEqual([{ role: 'sluice_app', rows: PER_ORGANISATION }]);
  });

  describe.each([false, true])('descending: %s', (descending) => {
    it.each(INSTANCE_SORTS)('a list by %s comes sorted out of an index', async (sort) => {
      const plans = await plansOf({ sort, descending });
      expectIndexOnly(plans);
      expect(plans.flat().map((node) => node['Node Type'])).not.toContain('Sort');
    });

    it.each(INSTANCE_SORTS)('a later page by %s begins in the middle of the index', async (sort) => {
      const queries = new DatabaseInstanceQueries(database.sessions);
      const request = { sort, descending, limit: 50 };
      const { next = '' } = await queries.list(org, SEES_EVERYTHING, request);
      const plans = await plansOf({ ...request, cursor: next });
      expectIndexOnly(plans);
      expect(plans.flat().map((node) => node['Node Type'])).not.toContain('Sort');
    });
  });

  it.each([
    { definition: 'instrument-funnel' },
    { definition: 'instrument-funnel', stage: 'tender' },
    { version: 2 },
    { stage: 'tender' },
    { status: 'closed' as const },
    { outcome: 'won' },
    { owner: owners[3] ?? '' },
    { customer: customers[3] ?? '' },
    { definition: 'instrument-funnel', stage: 'tender', owner: owners[3] ?? '', status: 'open' as const },
  ])('a list with %j uses an index, whatever its order', async (filter) => {
    for (const sort of INSTANCE_SORTS) expectIndexOnly(await plansOf({ ...filter, sort }));
  });

  it.each([
    '5321',
    'OPP-2026-000777',
    'opp',
    '重庆',
    '重庆 laser 777',
    '床',
    'turbine pump 水泵',
    'nothing like it',
    'x',
  ])('a search for %j uses indexes, whatever its order', async (search) => {
    for (const sort of INSTANCE_SORTS) expectIndexOnly(await plansOf({ search, sort }));
  });
});
