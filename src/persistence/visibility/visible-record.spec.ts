import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { SettableClock } from '../../../test/support/settable-clock.js';
import { storeInstances } from '../../../test/support/stored-instances.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Viewer } from '../../application/ports/viewer.js';
import { actingFor } from '../../engine/approvals/acting.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from '../directory/database-directory.js';
import { DatabaseInstanceStore } from '../instances/database-instance-store.js';
import { DatabaseInstanceQueries } from '../queries/database-instance-queries.js';

jest.setTimeout(120_000);

let database: Database;
let queries: DatabaseInstanceQueries;
let directory: DatabaseDirectory;
let store: DatabaseInstanceStore;
const clock = new SettableClock();
beforeAll(async () => {
  database = await openTestDatabase();
  queries = new DatabaseInstanceQueries(database.sessions, clock);
  directory = new DatabaseDirectory(database.sessions);
  store = new DatabaseInstanceStore(database.sessions, clock);
});
afterAll(() => database.close());

const PEOPLE = 6;
const hour = (hours: number): string => new Date(Date.UTC(2026, 2, 2) + hours * 3_600_000).toISOString();
const place = fc.nat({ max: PEOPLE - 1 });

interface Substituted {
  readonly person: number;
  readonly substitute: number;
  readonly kind: 'delegate' | 'stand-in';
  readonly from: number;
  readonly hours: number;
  readonly revoked: boolean;
}

/** Two may stand in for one, and all in a circle: nothing that got into the tables may let anybody see more or less. */
const substituted: fc.Arbitrary<Substituted> = fc
  .record({
    person: place,
    step: fc.integer({ min: 1, max: PEOPLE - 1 }),
    kind: fc.constantFrom('delegate' as const, 'stand-in' as const, 'stand-in' as const),
    from: fc.nat({ max: 3 }),
    hours: fc.integer({ min: 1, max: 5 }),
    revoked: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  })
  .map(({ step, ...rest }) => ({ ...rest, substitute: (rest.person + step) % PEOPLE }));

const directories = fc.record({
  substitutions: fc.array(substituted, { minLength: 1, maxLength: 9 }),
  gone: fc.uniqueArray(place, { maxLength: 1 }),
  auditors: fc.uniqueArray(place, { maxLength: 1 }),
});
type Given = typeof directories extends fc.Arbitrary<infer T> ? T : never;

/** People, and of each a record he takes part in by name and one by a group of his alone; nobody of them owns any. */
async function filled({ substitutions, gone, auditors }: Given) {
  const org = await givenOrganisation(database);
  const people = Array.from({ length: PEOPLE }, (): string => randomUUID());
  const stranger = randomUUID();
  const id = (person: number): string => people[person] ?? '';
  const users = [...people, stranger].map((user, index) => ({
    ...{
      org,
      id: user,
      email: `${user}@example.com`,
      name: `Person ${index}`,
      active: !gone.includes(index),
    },
    roles: auditors.includes(index) ? ['auditor'] : [],
    groups: [`of ${user}`],
  }));
  const rows = substitutions.map(({ person, substitute, kind, from, hours, revoked }) => ({
    ...{ org, id: randomUUID(), person: id(person), substitute: id(substitute), kind, reason: 'leave' },
    ...{ starts_at: hour(from), ends_at: hour(from + hours), created_by: id(person) },
    revoked_at: revoked ? hour(0) : null,
  }));
  const record = (user: string) => ({ name: user, reference: randomUUID().slice(0, 18), owner: stranger });
  const ids = await storeInstances(database, org, [...people, ...people].map(record));
  const parties = [...people.map((user) => `user:${user}`), ...people.map((user) => `group:of ${user}`)];
  const insert = (table: string, columns: string, values: readonly object[]): Promise<unknown> =>
    database.sessions.run(org, (session) =>
      session.query({
        text: `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        values: [JSON.stringify(values)],
      }),
    );
  await insert('app_user', 'org, id, email, name, roles, groups, active', users);
  await insert(
    'substitution',
    'org, id, person, substitute, kind, reason, starts_at, ends_at, created_by, revoked_at',
    rows,
  );
  const taken = ids.map((instance, index) => ({ org, party: parties[index], instance }));
  await insert('instance_participant', 'org, party, instance', taken);
  return { org, people, ids };
}

function readForDecision(org: string, viewer: Viewer, instance = '') {
  return store.read({ org, instance, credential: randomUUID(), viewer, acts: [] });
}

it('who may act for somebody, as the engine has it, sees what he takes part in, and nobody else does', async () => {
  await fc.assert(
    fc.asyncProperty(directories, async (given) => {
      const { org, people, ids } = await filled(given);
      const chart = await directory.orgChart(org);
      for (const now of [0, 1, 2, 3, 5].map(hour)) {
        clock.set(now);
        for (const user of people) {
          const acts = (person: string): boolean => actingFor(person, chart, now).includes(user);
          const others = people.filter((person) => person !== user && acts(person)).sort();
          const wanted = [user, user, ...others, ...others].sort();
          const viewer: Viewer = { ...{ user, groups: [`of ${user}`] }, ...NOTHING_ELSE };
          const listed = await queries.list(org, viewer, { sort: 'name', descending: false, limit: 50 });
          expect(listed.items.map(({ name }) => name).sort()).toEqual(wanted);
          const found = await queries.findAll(org, viewer, ids);
          expect(found.map(({ summary }) => summary.name).sort()).toEqual(wanted);
          const read = await readForDecision(org, viewer, ids[0]);
          expect(read.instance === undefined).toBe(!wanted.includes(people[0] ?? ''));
          const acting = others.map((person) => ({ user: person, groups: [`of ${person}`] }));
          for (const { actingFor: told } of [read, ...found.map(({ standing }) => standing)])
            expect(told).toEqual(acting);
        }
      }
    }),
    { numRuns: 25 },
  );
});

const NOTHING_ELSE = { everything: false, tree: false, team: false };
