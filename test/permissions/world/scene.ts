import { Deal } from './deal.js';
import type { PostName } from './posts.js';
import { sound, type Side } from './side.js';

/** The records of the lists, by a letter for each. */
export interface Scene {
  readonly ids: ReadonlyMap<string, string>;
  /** A contact whom the rep's and the stranger's records name. */
  readonly contact: string;
}

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

async function newContact(side: Side): Promise<string> {
  const { client } = side.who('clerk');
  const customer = sound(await client.post('/api/v1/customers', { name: 'Quartz Works' })).as<{
    id: string;
  }>();
  const path = `/api/v1/customers/${customer.id}/contacts`;
  return sound(await client.post(path, { name: 'Quartz Li' })).as<{ id: string }>().id;
}

/**
 * Records of everybody the lists tell apart: R of the rep, T of his teammate, M of the manager, A of the approver, S and P
 * of the stranger, D of the one who decides, N a closed one of the rep's. Something waits on each that has a list of its own.
 */
export async function setScene(side: Side): Promise<Scene> {
  const contact = await newContact(side);
  const ids = new Map<string, string>();
  const start = async (letter: string, owner: PostName, fields: object = {}): Promise<Deal> => {
    const deal = await Deal.start(side, side.who(owner), fields);
    ids.set(letter, deal.id);
    return deal;
  };
  const [rep, teammate, stranger] = [
    await start('R', 'rep', { person: contact }),
    await start('T', 'teammate'),
    await start('S', 'stranger', { person: contact }),
  ];
  await start('M', 'manager');
  await start('A', 'approver');
  await (await start('P', 'stranger')).approvalPending();
  await (await start('D', 'decider')).given('approvals/discount/request');
  await (await start('N', 'rep')).given('close', { outcome: 'lost' });
  for (const deal of [teammate, stranger]) await deal.piece('reference');
  for (const deal of [rep, stranger]) {
    const owner = side.who('teammate').id;
    await deal.given('expectations', { fields: ['note'], owner, dueOn: tomorrow() });
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await deal.given('overrides', { criteria: ['stages.start.exit.cleared'], reason: 'agreed', until });
  }
  return { ids, contact };
}
