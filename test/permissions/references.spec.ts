import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { RawRequest } from '../support/http-client.js';
import { json } from './row.js';
import { Deal } from './world/deal.js';
import type { PostName } from './world/posts.js';
import { setScene } from './world/scene.js';
import { sound } from './world/side.js';
import { World } from './world/world.js';

let world: World;
let deal: Deal;
let theirContact: string;
beforeAll(async () => {
  world = await World.start();
  theirContact = (await setScene(world.theirs)).contact;
  deal = await Deal.start(world.ours, world.ours.who('rep'));
  await deal.approvalPending();
});
afterAll(() => world.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const person = (): string => world.theirs.who('rep').id;
const record = async (): Promise<string> => (await Deal.start(world.theirs, world.theirs.who('rep'))).id;
const made = async (path: string, by: PostName = 'clerk'): Promise<string> =>
  sound(await world.theirs.who(by).client.post(path, { name: `Quartz ${randomUUID()}` })).as<{ id: string }>()
    .id;

/** A record of ours that the rep does not see, with one of everything that has an id of its own. */
async function strangers(): Promise<Readonly<Record<'evidence' | 'expectation' | 'override', string>>> {
  const other = await Deal.start(world.ours, world.ours.who('stranger'));
  const [evidence, clerk] = [await other.piece('call'), world.ours.who('clerk')];
  const question = { fields: ['note'], owner: world.ours.who('stranger').id, dueOn: day(1).slice(0, 10) };
  const asked = (await other.given('expectations', question)).as<CommandResult>();
  const criteria = ['stages.start.exit.cleared'];
  await other.given('overrides', { criteria, reason: 'agreed', until: day(1) });
  const report = sound(await clerk.client.get(`/api/v1/overrides?instance=${other.id}`));
  const [override] = report.as<{ items: { id: string }[] }>().items;
  return { evidence, expectation: asked.created?.expectation ?? '', override: override?.id ?? '' };
}

const onDeal = (act: string, body: object): RawRequest => json('POST', `${deal.path}/${act}`, body);
const substitution = { kind: 'delegate', from: day(1), until: day(2), reason: 'away' };
const user = { email: 'new@example.com', name: 'New', roles: ['rep'] };
const piece = { evidence: 'call', values: { words: 'words' } };

type Case = readonly [
  what: string,
  as: PostName,
  id: () => Promise<string> | string,
  request: (id: string) => RawRequest,
];

/** Things of another organisation that a request may name. */
const ELSEWHERE: readonly Case[] = [
  [
    'the owner of a new record',
    'administrator',
    person,
    (owner) => json('POST', '/api/v1/instances', { definition: 'deal', name: 'x', owner }),
  ],
  [
    'the customer of a new record',
    'administrator',
    () => made('/api/v1/customers'),
    (customer) => json('POST', '/api/v1/instances', { definition: 'deal', name: 'x', customer }),
  ],
  [
    'the customer of a record',
    'rep',
    () => made('/api/v1/customers'),
    (customer) => json('PATCH', deal.path, { customer }),
  ],
  [
    'a contact in a field',
    'rep',
    () => theirContact,
    (contact) => json('PATCH', `${deal.path}/fields`, { fields: { person: contact } }),
  ],
  ['the next owner', 'rep', person, (to) => onDeal('hand-over', { to })],
  ['one more approver', 'asked', person, (to) => onDeal('approvals/discount/add-approver', { user: to })],
  [
    'another approver',
    'asked',
    person,
    (to) => onDeal('approvals/discount/reassign', { to, reason: 'away' }),
  ],
  ['somebody to be told', 'rep', person, (to) => onDeal('approvals/discount/copy', { to: [to] })],
  [
    'who finds something out',
    'rep',
    person,
    (owner) => onDeal('expectations', { fields: ['note'], owner, dueOn: day(1).slice(0, 10) }),
  ],
  [
    'the manager of a user',
    'administrator',
    person,
    (manager) => json('POST', '/api/v1/users', { ...user, manager }),
  ],
  [
    'the team of a user',
    'administrator',
    () => made('/api/v1/teams', 'administrator'),
    (team) => json('POST', '/api/v1/users', { ...user, team }),
  ],
  [
    'the lead of a team',
    'administrator',
    person,
    (lead) => json('POST', '/api/v1/teams', { name: 'new', lead }),
  ],
  [
    'a member of a group',
    'administrator',
    person,
    (id) => json('PUT', '/api/v1/groups/new', { members: [id] }),
  ],
  [
    'a substitute',
    'rep',
    person,
    (substitute) => json('POST', '/api/v1/substitutions', { ...substitution, substitute }),
  ],
  [
    'the records of an owner',
    'administrator',
    person,
    (owner) => ({ method: 'GET', path: `/api/v1/instances?owner=${owner}` }),
  ],
  [
    'the overrides of a record',
    'auditor',
    record,
    (id) => ({ method: 'GET', path: `/api/v1/overrides?instance=${id}` }),
  ],
  [
    'the trail of somebody',
    'auditor',
    person,
    (id) => ({ method: 'GET', path: `/api/v1/audit/events?stream=${id}` }),
  ],
  [
    'the substitutions of somebody',
    'auditor',
    person,
    (id) => ({ method: 'GET', path: `/api/v1/substitutions?person=${id}` }),
  ],
];

/** Parts of a record one does not see, named as if they were of one's own. */
const OF_ANOTHER_RECORD: readonly Case[] = [
  [
    'a piece to take back',
    'rep',
    async () => (await strangers()).evidence,
    (id) => onDeal(`evidence/${id}/retraction`, { reason: 'x' }),
  ],
  [
    'a piece to replace',
    'rep',
    async () => (await strangers()).evidence,
    (supersedes) => onDeal('evidence', { ...piece, supersedes }),
  ],
  [
    'a piece to verify',
    'bench',
    async () => (await strangers()).evidence,
    (id) => onDeal(`evidence/${id}/verification`, {}),
  ],
  [
    'a piece to reject',
    'bench',
    async () => (await strangers()).evidence,
    (id) => onDeal(`evidence/${id}/rejection`, { reason: 'x' }),
  ],
  [
    'a question to withdraw',
    'rep',
    async () => (await strangers()).expectation,
    (id) => onDeal(`expectations/${id}/withdrawal`, {}),
  ],
  [
    'an override to end',
    'overrider',
    async () => (await strangers()).override,
    (id) => onDeal(`overrides/${id}/end`, {}),
  ],
];

describe.each([
  ['of another organisation', ELSEWHERE],
  ['of another record', OF_ANOTHER_RECORD],
])('what is %s is as good as nothing', (_where, cases) => {
  it.each(cases)('as %s', async (_what, as, idOf, request) => {
    const { client } = world.ours.who(as);
    const [id, nothing] = [await idOf(), randomUUID()];
    const said = async (named: string): Promise<string> => {
      const { status, text } = await client.send(request(named));
      return `${status} ${text.replaceAll(named, '…').replace(/"(requestId|instance)":"[^"]*",?/g, '')}`;
    };
    const ofTheirs = await said(id);
    expect(ofTheirs).toBe(await said(nothing));
    expect(ofTheirs).toMatch(/^(4|200 \{"items":\[\]\})/);
  });
});
