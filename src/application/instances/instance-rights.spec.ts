import { describe, expect, it } from '@jest/globals';
import { OneInstance } from '../../engine/fixture/one-instance.js';
import { facts, KEEPER, MANAGER, pumpSale, REP } from '../../engine/fixture/pump-sale.js';
import type { Command } from '../../engine/model/command.js';
import type { Actor } from '../../engine/model/facts.js';
import { requireRightToCreate, requireRightToWork } from './instance-rights.js';

const STRANGER = '01890000-0000-7000-8000-000000000004';

const sealed = pumpSale.outcomes.map((outcome) =>
  outcome.id === 'withdrawn' ? { ...outcome, consent: 'seal' } : outcome,
);
const jumps = {
  default: { rule: 'forbidden' as const },
  consent: 'seal',
  exceptions: { visit: { closing: { rule: 'consent' as const } } },
};
const deal = new OneInstance({ ...pumpSale, outcomes: sealed, jumps });
deal.create();

const owner: Actor = { user: REP, roles: ['rep'], groups: [] };
const manager: Actor = { user: MANAGER, roles: ['manager'], groups: [] };
const keeper: Actor = { user: KEEPER, roles: ['rep'], groups: ['seal'] };
const stranger: Actor = { user: STRANGER, roles: ['rep'], groups: [] };

const advance: Command = { type: 'advance' };
const lose: Command = { type: 'close', outcome: 'lost' };
const withdraw: Command = { type: 'close', outcome: 'withdrawn' };
const jumpWithConsent: Command = { type: 'jump', to: 'closing' };
const otherJump: Command = { type: 'jump', to: 'offer' };
const contribute: Command = { type: 'set-fields', fields: {} };

const work = (actor: Actor, command: Command) => () => {
  requireRightToWork(deal.process, deal.state, command, facts({ actor }));
};

describe('working on a record', () => {
  it.each([
    ['its owner', owner, advance],
    ['the manager above', manager, advance],
    ['operations', { ...stranger, roles: ['operations'] } satisfies Actor, lose],
    ['who holds a role, contributing', keeper, contribute],
    ['who holds the role whose consent an outcome needs', keeper, withdraw],
    ['who holds the role whose consent a jump needs', keeper, jumpWithConsent],
  ])('is for %s', (_who, actor, command) => {
    expect(work(actor, command)).not.toThrow();
  });

  it.each([
    ['a colleague', stranger, contribute],
    ['who holds a role, moving it', keeper, advance],
    ['who holds a role, ending it where nobody asked for their consent', keeper, lose],
    ['who holds a role, jumping where nobody asked for their consent', keeper, otherJump],
    ['an auditor who owns it', { ...owner, roles: ['rep', 'auditor'] } satisfies Actor, contribute],
    ['an auditor who is its manager', { ...manager, roles: ['auditor', 'manager'] } satisfies Actor, advance],
    ['an auditor, whatever roles they hold', { ...keeper, roles: ['auditor'] } satisfies Actor, contribute],
  ])('is not for %s', (_who, actor, command) => {
    expect(work(actor, command)).toThrow(expect.objectContaining({ code: 'access.forbidden' }));
  });
});

describe('starting a record', () => {
  it('is for oneself, and for others only with a say over them', () => {
    const managersOfOwner = [MANAGER];
    const start = (of: string, actor: Actor) => () => {
      requireRightToCreate(of, { actor, managersOfOwner });
    };
    expect(start(REP, owner)).not.toThrow();
    expect(start(REP, manager)).not.toThrow();
    const otherManager: Actor = { user: KEEPER, roles: ['manager'], groups: [] };
    expect(start(KEEPER, otherManager)).not.toThrow();
    const forbidden = expect.objectContaining({ code: 'access.forbidden' });
    expect(start(REP, otherManager)).toThrow(forbidden);
    expect(start(REP, stranger)).toThrow(forbidden);
    expect(start(STRANGER, { ...stranger, roles: ['auditor', 'rep'] })).toThrow(forbidden);
  });
});
