import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { publishFolder } from '../../src/main/first-start.js';
import { readDocument } from '../fuzz/api-document.js';
import { Deal } from '../permissions/world/deal.js';
import type { PostName } from '../permissions/world/posts.js';
import { sound } from '../permissions/world/side.js';
import { World } from '../permissions/world/world.js';

let world: World;
/** Ids of records and of what hangs on them. */
const ids: string[] = [];
const paths = { contact: '', record: '' };
beforeAll(async () => {
  world = await World.start();
  await publishFolder(world.product.stores, 'test/visibility/definitions');
  await setScene();
}, 120_000);
afterAll(() => world.close());

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Somebody’s enquiry that names a contact, with a piece that waits and something that is not known. */
async function enquiry(owner: PostName, fields: object, day: number): Promise<string> {
  const { client } = world.ours.who('clerk');
  const body = { definition: 'enquiry', name: 'Quartz enquiry', owner: world.ours.who(owner).id, fields };
  const { id } = sound(await client.post('/api/v1/instances', body)).as<CommandResult>();
  const path = `/api/v1/instances/${id}`;
  const piece = sound(
    await client.post(`${path}/evidence`, { evidence: 'reference', values: { words: 'so' } }),
  );
  const question = {
    fields: ['note'],
    owner: world.ours.who('teammate').id,
    dueOn: inDays(day).slice(0, 10),
  };
  const asked = sound(await client.post(`${path}/expectations`, question));
  ids.push(id, piece.as<CommandResult>().created?.evidence ?? '');
  ids.push(asked.as<CommandResult>().created?.expectation ?? '');
  return path;
}

/** Somebody’s deal with an approval that is asked for and an override. */
async function deal(owner: PostName): Promise<void> {
  const made = await Deal.start(world.ours, world.ours.who(owner));
  const asked = await made.given('approvals/discount/request');
  const override = { criteria: ['stages.start.exit.cleared'], reason: 'agreed', until: inDays(1) };
  await made.given('overrides', override);
  ids.push(made.id, asked.as<CommandResult>().created?.request ?? '');
}

/** Whose records come one after the other is what everybody sees a part of. */
async function setScene(): Promise<void> {
  const { client } = world.ours.who('clerk');
  for (const name of ['Quartz Works', 'Quartz Sons'])
    paths.contact = sound(await client.post('/api/v1/customers', { name })).as<{ id: string }>().id;
  const person = sound(await client.post(`/api/v1/customers/${paths.contact}/contacts`, { name: 'Li' })).as<{
    id: string;
  }>().id;
  paths.contact = person;
  const owners: readonly PostName[] = ['stranger', 'bench', 'stranger', 'stranger', 'teammate'];
  for (const round of [1, 2, 3])
    for (const [place, owner] of owners.entries()) {
      const named = place === round ? { informant: person } : { person };
      paths.record = await enquiry(owner, named, 2 + round * 2 + (place % 2));
    }
  sound(await client.post(`${paths.record}/evidence`, { evidence: 'reference', values: { words: 'again' } }));
  for (const owner of ['rep', 'stranger', 'decider', 'rep', 'stranger', 'decider'] as const)
    await deal(owner);
  const acting = { person: world.ours.who('decider').id, kind: 'delegate', reason: 'much to do' };
  const { client: administrator } = world.ours.who('administrator');
  for (const post of ['rep', 'manager'] as const) {
    const substitution = {
      ...acting,
      substitute: world.ours.who(post).id,
      from: inDays(-1),
      until: inDays(9),
    };
    sound(await administrator.post('/api/v1/substitutions', substitution));
  }
}

/** Every list that comes in pages, and how it is asked for. */
const LISTS: Readonly<Record<string, readonly (() => string)[]>> = {
  '/api/v1/instances': [
    () => '/api/v1/instances?',
    () => '/api/v1/instances?sort=-amount&',
    () => '/api/v1/instances?sort=name&',
    () => '/api/v1/instances?search=Quartz&',
    () => `/api/v1/instances?owner=${world.ours.who('stranger').id}&`,
  ],
  '/api/v1/instances/{id}/events': [() => `${paths.record}/events?`],
  '/api/v1/instances/{id}/evidence': [() => `${paths.record}/evidence?`],
  '/api/v1/contacts/{id}/records': [() => `/api/v1/contacts/${paths.contact}/records?`],
  '/api/v1/customers': [() => '/api/v1/customers?', () => '/api/v1/customers?search=Quartz&'],
  '/api/v1/inbox': [() => '/api/v1/inbox?'],
  '/api/v1/approvals/unresolved': [() => '/api/v1/approvals/unresolved?'],
  '/api/v1/verifications': [() => '/api/v1/verifications?'],
  '/api/v1/expectations': [() => '/api/v1/expectations?', () => '/api/v1/expectations?whose=team&'],
  '/api/v1/overrides': [() => '/api/v1/overrides?'],
  '/api/v1/audit/events': [() => '/api/v1/audit/events?'],
  '/api/v1/users': [() => '/api/v1/users?'],
  '/api/v1/people': [() => '/api/v1/people?', () => '/api/v1/people?search=Quartz&'],
  '/api/v1/substitutions': [() => '/api/v1/substitutions?'],
};
/** Lines and not pages, of the whole organisation and for who sees everything. */
const NO_PAGES = ['/api/v1/audit/checkpoints'];

const READERS: readonly PostName[] = [
  'rep',
  'teammate',
  'stranger',
  'bench',
  'manager',
  'decider',
  'delegate',
  'operations',
  'auditor',
];

interface Page {
  readonly items: readonly object[];
  readonly next?: string | number;
}

/** A cursor, and what it says to who takes it apart. */
function takenApart(cursor: string | number): string {
  return `${cursor} ${Buffer.from(String(cursor), 'base64url').toString('latin1')}`;
}

/** Reads a list an item a page; undefined where it is not for the reader. */
async function readByOne(reader: PostName, list: string): Promise<readonly object[] | undefined> {
  const { client } = world.ours.who(reader);
  const from = list.includes('/events?') && !list.includes('audit') ? 'after' : 'cursor';
  const items: object[] = [];
  let next: string | number | undefined;
  do {
    const answer = await client.get(`${list}limit=1${next === undefined ? '' : `&${from}=${next}`}`);
    if (answer.status === 403 || answer.status === 404) return undefined;
    const page: Page = sound(answer).as<Page>();
    expect(page.items.length).toBeLessThanOrEqual(1);
    // Only a list that is empty has a page that is.
    if (page.items.length === 0) expect([list, items.length, page.next]).toEqual([list, 0, undefined]);
    items.push(...page.items);
    next = page.next;
    if (next === undefined) break;
    const shown = JSON.stringify(items);
    const told = takenApart(next);
    expect(ids.filter((id) => told.includes(id) && !shown.includes(id))).toEqual([]);
  } while (items.length < 500);
  return items;
}

describe('the pages of a list', () => {
  it('are looked at here for every list there is', async () => {
    const { operations } = await readDocument(world.product.anyone);
    const paged = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
    const known = [...Object.keys(LISTS), ...NO_PAGES];
    expect(paged.map(({ path }) => path).sort()).toEqual(known.sort());
  });

  it.each(Object.keys(LISTS))(
    'of %s are full, and a cursor tells of nothing that was not shown',
    async (path) => {
      const lengths: number[] = [];
      for (const list of LISTS[path] ?? [])
        for (const reader of READERS) {
          const items = await readByOne(reader, list());
          if (items === undefined) continue;
          const { client } = world.ours.who(reader);
          const whole = sound(await client.get(`${list()}limit=200`)).as<Page>();
          expect([reader, list(), items]).toEqual([reader, list(), whole.items]);
          expect(whole).not.toHaveProperty('next');
          lengths.push(items.length);
        }
      expect(Math.max(...lengths)).toBeGreaterThan(1);
    },
  );

  it.each<[string, PostName, number]>([
    ['/api/v1/verifications?', 'bench', 3],
    ['/api/v1/expectations?whose=team&', 'manager', 3],
    ['/api/v1/inbox?', 'rep', 2],
    ['/api/v1/inbox?', 'manager', 4],
  ])('of %s hold for the %s what he sees and may do, %i in all', async (list, reader, count) => {
    expect(await readByOne(reader, list)).toHaveLength(count);
  });

  it.each<[PostName, number]>([
    ['bench', 2],
    ['teammate', 12],
    ['auditor', 15],
  ])('of the records of a contact hold for the %s those that name him openly', async (reader, count) => {
    const items = await readByOne(reader, `/api/v1/contacts/${paths.contact}/records?`);
    expect(items).toHaveLength(count);
  });
});
