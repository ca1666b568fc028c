import { describe, expect, it } from '@jest/globals';
import { approval, approvedSale, ApprovedDeal, outcomeOf } from '../fixture/approved-sale.js';
import { asKeeper, meeting, quotation } from '../fixture/deal.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { organisation } from '../fixture/organisation.js';
import { transition } from '../fixture/pool-sale.js';
import { field, MANAGER } from '../fixture/pump-sale.js';
import type { Covered } from '../model/approval.js';
import type { Command } from '../model/command.js';
import type { ProcessDefinition } from '../model/process-definition.js';

const amount: Covered = { kind: 'field', id: 'amount' };
const covers: readonly Covered[] = [
  amount,
  { kind: 'artifact', id: 'quotation' },
  { kind: 'evidence', id: 'meeting' },
];

function granted(): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { covers }));
  deal.give(meeting(31, uuid(21)));
  deal.ask();
  deal.decides(MANAGER);
  return deal;
}

const cheaper: Command = { type: 'set-fields', fields: { amount: 'CNY 90' } };

describe('what a change does to an approval', () => {
  it.each<[string, Command, object]>([
    [
      'another value of a field',
      cheaper,
      { kind: 'field', id: 'amount', from: { amount: '100.00' }, to: { amount: '90.00' } },
    ],
    [
      'another version',
      quotation,
      { kind: 'artifact', id: 'quotation', from: { version: 1 }, to: { version: 2 } },
    ],
    [
      'another piece',
      meeting(32, uuid(21)),
      { kind: 'evidence', id: 'meeting', from: { pieces: [uuid(31)] }, to: { pieces: [uuid(31), uuid(32)] } },
    ],
    [
      'a piece less',
      { type: 'retract-evidence', evidence: uuid(31), reason: 'wrong' },
      { kind: 'evidence', id: 'meeting', from: { pieces: [uuid(31)] }, to: null },
    ],
    [
      'a correction',
      meeting(32, uuid(21), { supersedes: uuid(31) }),
      { id: 'meeting', to: { pieces: [uuid(32)] } },
    ],
  ])('%s voids it, in the same breath', (_name, command, change) => {
    const deal = granted();
    expect(deal.give(command)).toMatchObject({
      kind: 'accepted',
      effects: expect.arrayContaining([{ topic: 'approval.ended', recipients: [MANAGER] }]),
    });
    expect(deal.events.at(-1)?.type).toBe('approval.voided');
    expect(deal.request()).toMatchObject({ status: 'voided', changes: [change] });
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'voided' } });
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-voided');
  });

  it.each<[string, Command]>([
    ['the same value again', { type: 'set-fields', fields: { amount: 'CNY 100' } }],
    ['what is not covered', { type: 'set-fields', fields: { budget: 'CNY 70' } }],
    ['a new name', { type: 'rename', name: 'Beta' }],
  ])('%s does nothing to it', (_name, command) => {
    const deal = granted();
    deal.give(command);
    expect(deal.request().status).toBe('granted');
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('accepted');
  });

  it('voids it while it is being decided as well', () => {
    const deal = new ApprovedDeal(approval('price'));
    deal.ask();
    deal.give(cheaper);
    expect(deal.request().status).toBe('voided');
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-pending');
  });

  it('says of what is personal only that it changed', () => {
    const deal = new ApprovedDeal(approval('price', { covers: [{ kind: 'field', id: 'mobile' }] }));
    deal.ask();
    deal.give({ type: 'set-fields', fields: { mobile: '139' } });
    expect(deal.request().changes).toEqual([{ kind: 'field', id: 'mobile' }]);
  });

  it('is seen when it is used where only the clock did it: evidence that expired', () => {
    const deal = granted();
    deal.now = '2026-06-30T02:00:00.000Z';
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-expired');
    expect(deal.request().status).toBe('granted');
    expect(outcomeOf(deal.ask())).toBe('accepted');
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'pending' } });
  });

  it('is a change of what is computed from it too', () => {
    const double = field('double', 'money', { is: { kind: 'expression', source: 'amount * 2' } });
    const base = approvedSale(approval('price', { covers: [{ kind: 'field', id: 'double' }] }));
    const deal = new OneInstance({ ...base, fields: [...base.fields, double] });
    deal.around = { people: organisation() };
    deal.create();
    for (const command of [
      { type: 'set-fields', fields: { budget: 'CNY 80' } },
      { type: 'complete-task', task: 'chart' },
      { type: 'advance' },
      { type: 'request-approval', id: uuid(501), approval: 'price' },
      cheaper,
    ] as const)
      deal.give(command);
    expect(deal.state.approvals?.['price']).toMatchObject({ status: 'voided', changes: [{ id: 'double' }] });
  });
});

describe('a request of no use any more', () => {
  it.each<[string, Command]>([
    ['the record leaves for a stage without it', { type: 'move-back', reason: 'why' }],
    ['the record is closed', { type: 'close', outcome: 'lost', answers: { why: 'price' } }],
  ])('is recalled when %s', (_name, command) => {
    const deal = new ApprovedDeal(approval('price'));
    deal.ask();
    deal.give(command);
    expect(deal.request()).toMatchObject({
      status: 'recalled',
      reason: expect.stringContaining('The record'),
    });
  });

  it('stays granted over the way back and ahead again, where the process does not say otherwise', () => {
    const deal = granted();
    deal.give({ type: 'move-back', reason: 'why' });
    expect(deal.request().status).toBe('granted');
    deal.give({ type: 'advance' });
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'granted' } });
  });

  it('is void after a move back, where the process says so', () => {
    const base = approvedSale(approval('price'));
    const deal = new Sale({ ...base, moveBack: { ...base.moveBack, voidsApprovals: true } });
    deal.give({ type: 'move-back', reason: 'why' });
    expect(deal.state.approvals?.['price']).toMatchObject({ status: 'voided', changes: [] });
  });
});

/** A deal of any process with the approval `price`, granted. */
class Sale extends OneInstance {
  constructor(definition: ProcessDefinition) {
    super(definition);
    this.around = { people: organisation() };
    this.create();
    this.give({ type: 'set-fields', fields: { budget: 'CNY 80' } });
    this.give({ type: 'complete-task', task: 'chart' });
    this.give({ type: 'advance' });
    this.give({ type: 'request-approval', id: uuid(501), approval: 'price' });
    const covered = this.state.approvals?.['price']?.covered.digest ?? '';
    const actor = { user: MANAGER, roles: ['manager' as const], groups: [] };
    this.give({ type: 'decide-approval', approval: 'price', verdict: 'approve', covered }, { actor });
  }
}

describe('a transition that sets what was approved', () => {
  const away = transition('away', 'closing', { from: ['offer'], sets: { amount: 'CNY 1' } });

  it('does not pass on the approval it breaks', () => {
    const deal = new Sale({ ...approvedSale(approval('price')), transitions: [away] });
    expect(deal.refusal({ type: 'take-transition', transition: 'away' })).toEqual(['price-granted']);
  });

  it('is refused where what was approved is frozen', () => {
    const frozen = approval('price', { locks: 'signature' });
    const deal = new Sale({ ...approvedSale(frozen), transitions: [{ ...away, waivesExit: true }] });
    const signed = { values: { side: 'ours' }, provenance: 'buyer-produced', source: 'mail' } as const;
    deal.give({ type: 'record-evidence', id: uuid(41), evidence: 'signature', ...signed }, asKeeper);
    expect(deal.refusal({ type: 'take-transition', transition: 'away' })).toEqual(['approval.locked']);
  });
});

describe('what an approval locks', () => {
  function locked(): ApprovedDeal {
    const deal = new ApprovedDeal(approval('price', { covers, locks: 'signature' }));
    deal.ask();
    deal.decides(MANAGER);
    const signed = { values: { side: 'ours' }, provenance: 'buyer-produced', source: 'mail' } as const;
    deal.give({ type: 'record-evidence', id: uuid(41), evidence: 'signature', ...signed }, asKeeper);
    return deal;
  }

  it.each<[string, Command]>([
    ['a field', cheaper],
    ['a document', quotation],
    ['evidence', meeting(31, uuid(21))],
  ])('no longer changes: %s', (_name, command) => {
    const deal = locked();
    expect(outcomeOf(deal.give(command))).toBe('approval.locked');
    expect(deal.request().status).toBe('granted');
  });

  it('still lets all else change, and the record move', () => {
    const deal = locked();
    expect(outcomeOf(deal.give({ type: 'set-fields', fields: { budget: 'CNY 70' } }))).toBe('accepted');
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('accepted');
  });

  it('is not locked before it is granted', () => {
    const deal = new ApprovedDeal(approval('price', { locks: 'signature' }));
    const signed = { values: { side: 'ours' }, provenance: 'buyer-produced', source: 'mail' } as const;
    deal.give({ type: 'record-evidence', id: uuid(41), evidence: 'signature', ...signed }, asKeeper);
    deal.ask();
    expect(outcomeOf(deal.give(cheaper))).toBe('accepted');
  });
});
