import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostName } from './world/posts.js';
import { setScene, type Scene } from './world/scene.js';
import { sound } from './world/side.js';
import { World } from './world/world.js';

let world: World;
let scene: Scene;
beforeAll(async () => {
  world = await World.start();
  await setScene(world.theirs);
  scene = await setScene(world.ours);
});
afterAll(() => world.close());

/** The records each sees; for what the letters stand, see the scene. Where reps see their team, the rep sees RTMAN. */
const SEEN = {
  administrator: 'RTSMAPDN',
  operations: 'RTSMAPDN',
  auditor: 'RTSMAPDN',
  integration: 'RTSMAPDN',
  bench: 'RTSMAPDN',
  director: 'RTMN',
  manager: 'RTMN',
  otherManager: 'SP',
  rep: 'RN',
  teammate: 'TRS',
  stranger: 'SP',
  approver: 'A',
  asked: 'P',
  overrider: 'P',
} as const satisfies Partial<Record<PostName, string>>;
type Reader = keyof typeof SEEN;
const readers = Object.keys(SEEN) as Reader[];

/** What each finds in a list where it is not all he sees; nothing unless he is named. */
type Found = Readonly<Partial<Record<Reader, string>>>;

/** Reads a list as somebody and answers the letters of the records in it; a record of nobody's is a question mark. */
async function letters(reader: Reader, path: string): Promise<string> {
  const { text } = sound(await world.ours.who(reader).client.get(path));
  const items = (JSON.parse(text) as { items: { id: string; record?: Id; instance?: Id }[] }).items;
  const names = items.map((item) => {
    const id = item.record?.id ?? item.instance?.id ?? item.id;
    return [...scene.ids].find(([, known]) => known === id)?.[0] ?? '?';
  });
  return [...new Set(names)].sort().join('');
}
interface Id {
  readonly id: string;
}
const inOrder = (text: string): string => [...text].sort().join('');
const among = (text: string, wanted: string): string =>
  inOrder([...text].filter((each) => wanted.includes(each)).join(''));

describe.each(readers)('what %s finds', (reader) => {
  it.each([
    ['the list', 'limit=200', 'RTSMAPDN'],
    ['the list by amount', 'limit=200&sort=-amount', 'RTSMAPDN'],
    ['the list by name', 'limit=200&sort=name', 'RTSMAPDN'],
    ['the search', 'limit=200&search=Quartz', 'RTSMAPDN'],
    ['the open ones', 'limit=200&status=open', 'RTSMAPD'],
    ['the closed ones', 'limit=200&status=closed', 'N'],
    ['those of a definition', 'limit=200&definition=deal', 'RTSMAPDN'],
  ])('in %s is exactly what he sees', async (_name, query, all) => {
    expect(await letters(reader, `/api/v1/instances?${query}`)).toBe(among(SEEN[reader], all));
  });

  it('in the list of a foreign owner is only what he sees of it', async () => {
    const owner = world.ours.who('stranger').id;
    expect(await letters(reader, `/api/v1/instances?owner=${owner}`)).toBe(among(SEEN[reader], 'SP'));
  });

  it('under a contact are the records that name him and he sees', async () => {
    const path = `/api/v1/contacts/${scene.contact}/records`;
    expect(await letters(reader, path)).toBe(among(SEEN[reader], 'RS'));
  });

  it.each<[name: string, path: string, found: Found]>([
    ['the inbox', '/api/v1/inbox', { asked: 'P' }],
    ['what waits to be verified', '/api/v1/verifications', { bench: 'ST' }],
    ['the open questions', '/api/v1/expectations', { teammate: 'RS' }],
    [
      'the open questions of his team',
      '/api/v1/expectations?whose=team',
      { teammate: 'RS', manager: 'R', director: 'R' },
    ],
  ])('in %s is what is for him', async (_name, path, found) => {
    expect(await letters(reader, path)).toBe(found[reader] ?? '');
  });

  it('in any list that is for him can be opened', async () => {
    for (const path of ['inbox', 'verifications', 'expectations', 'expectations?whose=team'])
      for (const letter of await letters(reader, `/api/v1/${path}`)) {
        const { status } = await world.ours
          .who(reader)
          .client.get(`/api/v1/instances/${scene.ids.get(letter) ?? letter}`);
        expect([path, letter, status]).toEqual([path, letter, 200]);
      }
  });

  it('of people, teams, customers and substitutions is nothing of another organisation', async () => {
    const theirs = [
      world.theirs.org,
      ...Object.values(world.theirs.teams),
      world.theirs.who('rep').id,
      '@theirs',
    ];
    for (const path of [
      'people?limit=200',
      'groups',
      'teams',
      'customers?limit=200',
      'substitutions',
      'me',
      'organisation',
    ]) {
      const { text } = sound(await world.ours.who(reader).client.get(`/api/v1/${path}`));
      expect(theirs.filter((each) => text.includes(each))).toEqual([]);
    }
  });

  it('of tokens and sessions is his own only', async () => {
    const { client, id } = world.ours.who(reader);
    const mine = await world.product.stores.directory.credentials(world.ours.org, id);
    for (const path of ['tokens', 'sessions']) {
      const listed = sound(await client.get(`/api/v1/${path}`)).as<{ items: Id[] }>().items;
      const kind = path === 'tokens' ? 'token' : 'session';
      expect(listed.map((each) => each.id)).toEqual(
        mine.filter((each) => each.kind === kind).map((each) => each.id),
      );
    }
  });
});

describe('what those who look after the whole find', () => {
  it.each([
    ['administrator', 'approvals/unresolved', 'D'],
    ['operations', 'approvals/unresolved', 'D'],
    ['auditor', 'approvals/unresolved', 'D'],
    ['administrator', 'overrides', 'RS'],
    ['operations', 'overrides', 'RS'],
    ['auditor', 'overrides', 'RS'],
  ] as const)('for %s in %s is of this organisation', async (reader, path, found) => {
    expect(await letters(reader, `/api/v1/${path}`)).toBe(found);
  });

  it.each(['administrator', 'auditor'] as const)(
    'for %s in users and the trail is of this organisation',
    async (reader) => {
      const { client } = world.ours.who(reader);
      const users = sound(await client.get('/api/v1/users?limit=200')).text;
      expect(users).toContain(world.ours.who('stranger').id);
      expect(users).not.toContain('@theirs');
      const trail = sound(await client.get('/api/v1/audit/events?limit=200')).text;
      expect(trail).toContain(world.ours.who('deactivated').id);
      expect(trail).not.toContain(world.theirs.who('clerk').id);
    },
  );
});

describe('where reps see the records of their team', () => {
  beforeAll(async () => {
    sound(await world.ours.who('administrator').client.patch('/api/v1/organisation', { repsSee: 'team' }));
  });

  it.each([
    ['rep', 'AMNRT'],
    ['teammate', 'AMNRST'],
    ['stranger', 'PS'],
    ['approver', 'A'],
    ['manager', 'MNRT'],
  ] as const)('the list and the search of the %s hold %s', async (reader, seen) => {
    expect(await letters(reader, '/api/v1/instances?limit=200')).toBe(seen);
    expect(await letters(reader, '/api/v1/instances?limit=200&search=Quartz')).toBe(seen);
  });
});
