import { describe, expect, it } from '@jest/globals';
import { approval, approvedSale, outcomeOf, step } from './fixture/approved-sale.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import { acting, DIRECTOR, OPERATOR, organisation, OUTSIDER } from './fixture/organisation.js';
import { MANAGER, REP } from './fixture/pump-sale.js';
import type { Command } from './model/command.js';
import { ownersInStage } from './owners.js';

/** A record entered by somebody for an owner, in a process whose approval any stage may ask of the rep's superiors. */
class Entered extends OneInstance {
  constructor(
    by: string,
    readonly first: string,
  ) {
    const sale = approvedSale(approval('price', { steps: [[step('1', 'manager')]] }));
    super({ ...sale, stages: sale.stages.map((stage) => ({ ...stage, exit: [] })) });
    this.around = { people: organisation(), managersOfOwner: [MANAGER, DIRECTOR] };
    const create = { type: 'create', id: uuid(1), reference: '1', name: 'Acme', owner: first } as const;
    this.by(by, { ...create, fields: { amount: 'CNY 100' } });
  }

  by(user: string, command: Command) {
    return this.give(command, { actor: acting(user) });
  }

  /** What comes of somebody's approving what the rep asks for. */
  approvedBy(user: string): string {
    this.by(REP, { type: 'request-approval', id: uuid(501), approval: 'price' });
    const covered = this.state.approvals?.['price']?.covered.digest ?? '';
    return outcomeOf(
      this.by(user, { type: 'decide-approval', approval: 'price', verdict: 'approve', covered }),
    );
  }
}

const toRep: Command = { type: 'hand-over', to: REP };

describe('who prepared a record', () => {
  it('does not approve it: a manager who entered it as his own and handed it over at once', () => {
    const deal = new Entered(MANAGER, MANAGER);
    deal.by(MANAGER, toRep);
    expect(ownersInStage(deal.state)).toEqual([REP, MANAGER]);
    expect(deal.approvedBy(MANAGER)).toBe('approval.separated');
  });

  it('does not approve it either where somebody else hands it over for him', () => {
    const deal = new Entered(MANAGER, MANAGER);
    deal.by(OPERATOR, toRep);
    expect(deal.approvedBy(MANAGER)).toBe('approval.separated');
  });

  it.each([
    ['to whom operations gave an imported record, and who passed it on at once', OPERATOR, MANAGER],
    ['who entered it for somebody else', MANAGER, OUTSIDER],
  ])('is not a manager %s', (_name, by, first) => {
    const deal = new Entered(by, first);
    deal.by(first, toRep);
    expect(ownersInStage(deal.state)).toEqual([REP]);
    expect(deal.approvedBy(MANAGER)).toBe('accepted');
  });

  it('is a manager who did something with an imported record before he passed it on', () => {
    const deal = new Entered(OPERATOR, MANAGER);
    deal.by(MANAGER, { type: 'set-fields', fields: { budget: 'CNY 80' } });
    deal.by(MANAGER, toRep);
    expect(deal.approvedBy(MANAGER)).toBe('approval.separated');
  });
});
