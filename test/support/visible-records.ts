import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../src/application/ports/viewer.js';
import type { Database } from '../../src/persistence/database/database.js';
import { storeInstances } from './stored-instances.js';
import { givenOrganisation } from './test-database.js';

/** How many records there are: more than a list is walked before the rest is gathered. */
export const RECORDS = 4_000;
const PEOPLE = 240;
const WORDS = ['steel', 'robot', 'laser', '水泵', '机床'];

/** An organisation with a tree of people, records, and people who see parts of them. */
export interface VisibleRecords {
  readonly org: string;
  /** Who looks, by what is told of him. */
  readonly viewers: Readonly<Record<string, Viewer>>;
  /** Whether somebody should see a record, worked out without a database. */
  isVisible(viewer: Viewer, record: { readonly id: string; readonly owner: string }): boolean;
}

function minutesAfter(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
}

/** Boss 0; managers 1 to 3 of 80 people each, those of manager 3 with the oldest and smallest records; manager 4 of a few. */
function managerOf(person: number): number | undefined {
  if (person === 0) return undefined;
  if (person < 4) return 0;
  return person < 8 ? (person === 4 ? 1 : 4) : 1 + (person % 3);
}

function above(person: number): number[] {
  const manager = managerOf(person);
  return manager === undefined ? [] : [manager, ...above(manager)];
}

async function insert(
  database: Database,
  org: string,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  await database.sessions.run(org, (session) =>
    session.query({
      text: `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      values: [JSON.stringify(rows)],
    }),
  );
}

/** Fills the database. */
export async function givenVisibleRecords(database: Database): Promise<VisibleRecords> {
  const org = await givenOrganisation(database);
  const ids = Array.from({ length: PEOPLE }, (): string => randomUUID());
  const id = (person: number): string => ids[person] ?? '';
  const people = ids.map((user, person) => ({
    org,
    id: user,
    email: `p${person}@example.com`,
    name: `Person ${person}`,
    manager: person === 0 ? null : id(managerOf(person) ?? 0),
  }));
  await insert(database, org, 'app_user', 'org, id, email, name, manager', people);
  const lines = ids.flatMap((_, person) =>
    [person, ...above(person)].map((manager, depth) => ({
      org,
      manager: id(manager),
      person: id(person),
      depth,
    })),
  );
  await insert(database, org, 'reporting_line', 'org, manager, person, depth', lines);

  const owners = Array.from({ length: RECORDS }, (_, index) => (index * 7919) % PEOPLE);
  const records = await storeInstances(
    database,
    org,
    owners.map((owner, index) => {
      const late = above(owner).includes(3);
      const at = minutesAfter((index % 1_000) - (late ? 100_000 : 0));
      return {
        name: `${WORDS[index % 5] ?? ''} ${WORDS[(index >> 3) % 5] ?? ''} ${index % 500}`,
        reference: `OPP-2026-${String(index).padStart(6, '0')}`,
        owner: id(owner),
        status: index % 4 === 0 ? 'closed' : 'open',
        ...(index % 5 === 0 ? {} : { amount: `${late ? index % 50 : 100 + (index % 50)}.00` }),
        createdAt: at,
        updatedAt: at,
      };
    }),
  );
  const parties = (index: number): string[] => [
    ...(index % 97 === 0 ? [`user:${id(9)}`] : []),
    ...(index % 8 === 0 ? ['group:legal'] : []),
  ];
  const taken = records.flatMap((instance, index) =>
    parties(index).map((party) => ({ org, party, instance })),
  );
  await insert(database, org, 'instance_participant', 'org, party, instance', taken);
  await database.asOwner(org, (session) => session.query({ text: 'analyze' }));

  const viewer = (person: number, more: Partial<Viewer> = {}): Viewer => ({
    user: id(person),
    groups: [],
    everything: false,
    tree: person < 5,
    team: false,
    ...more,
  });
  const participants = new Map(records.map((instance, index) => [instance, parties(index)]));
  return {
    org,
    viewers: {
      'the boss': viewer(0),
      'a manager': viewer(1),
      'a manager of the last in every order': viewer(3),
      'a manager of few': viewer(4),
      'a rep': viewer(10),
      'a rep who takes part in others’ records': viewer(9),
      'a lawyer': viewer(11, { groups: ['legal'] }),
    },
    isVisible: ({ user, groups, tree }, record) => {
      const person = ids.indexOf(record.owner);
      const own = record.owner === user || (tree && above(person).some((manager) => id(manager) === user));
      const parties = participants.get(record.id) ?? [];
      return (
        own || parties.includes(`user:${user}`) || groups.some((group) => parties.includes(`group:${group}`))
      );
    },
  };
}
