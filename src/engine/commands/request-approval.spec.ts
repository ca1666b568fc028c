import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { meeting } from '../fixture/deal.js';
import { uuid } from '../fixture/one-instance.js';
import { COUNSEL, DIRECTOR, LAWYER, NOTARY, OPERATOR, organisation } from '../fixture/organisation.js';
import { KEEPER, MANAGER, REP } from '../fixture/pump-sale.js';

const much = { kind: 'expression' as const, source: 'amount > CNY 500' };
const enough = { kind: 'expression' as const, source: 'budget > amount * 2' };

describe('asking for an approval', () => {
  it.each<[string, (deal: ApprovedDeal) => unknown, string]>([
    ['is possible where it is used', () => undefined, 'accepted'],
    ['not on hold', (deal) => deal.give({ type: 'hold', reason: 'wait' }), 'instance.held'],
    [
      'not in a stage that does not ask for it',
      (deal) => deal.give({ type: 'move-back', reason: 'x' }),
      'approval.not-used-here',
    ],
    ['not twice', (deal) => deal.ask(), 'approval.pending-already'],
    ['not while it holds', (deal) => [deal.ask(), deal.decides(MANAGER)], 'approval.granted-already'],
    [
      'again once what was approved has changed',
      (deal) => [
        deal.ask(),
        deal.decides(MANAGER),
        deal.give({ type: 'set-fields', fields: { amount: 'CNY 1' } }),
      ],
      'accepted',
    ],
    ['again after it was rejected', (deal) => [deal.ask(), deal.decides(MANAGER, 'reject')], 'accepted'],
  ])('%s', (_name, before, outcome) => {
    const deal = new ApprovedDeal(approval('price'));
    before(deal);
    expect(outcomeOf(deal.ask('price'))).toBe(outcome);
  });

  it('asks for what the definition has', () => {
    const deal = new ApprovedDeal(approval('price'));
    expect(outcomeOf(deal.ask('prize'))).toBe('/approval value.unknown-approval');
  });

  it('has something to approve', () => {
    const sealed = approval('price', { covers: [{ kind: 'artifact', id: 'paper' }] });
    expect(outcomeOf(new ApprovedDeal(sealed).ask('price'))).toBe('approval.nothing-to-approve');
  });

  it.each([
    ['is refused where no step applies', { if: much }, 'approval.no-step-applies'],
    [
      'waits for what tells which steps apply',
      { if: { kind: 'expression' as const, source: 'discount > 5%' } },
      'criterion.condition-unknown',
    ],
  ])('%s', (_name, more, code) => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'manager', more)]] }));
    expect(outcomeOf(deal.ask('price'))).toBe(code);
  });

  it.each([
    ['an expression', { kind: 'expression' as const, source: 'amount > CNY 500' }],
    [
      'a line',
      {
        kind: 'map' as const,
        entries: [{ path: ['amount'], test: { op: '>' as const, operand: 'CNY 500' } }],
      },
    ],
  ])(
    'says of an amount in another currency than its tiers what to do, and who can: %s',
    (_how, condition) => {
      const deal = new ApprovedDeal(
        approval('price', { steps: [[step('1', 'manager', { if: condition })]] }),
      );
      deal.give({ type: 'set-fields', fields: { amount: 'USD 900' } });
      const decision = deal.ask('price');
      expect(outcomeOf(decision)).toBe('criterion.condition-unknown');
      expect(decision).toMatchObject({
        blockers: [
          {
            message: {
              en: 'Whether the step “manager” applies cannot be told yet: USD and CNY cannot be compared or added up, for no rate between them is known; enter both in one currency.',
              zh: '尚无法判断“主管”一步是否适用：USD 与 CNY 之间没有可用汇率，无法比较或相加，请统一为同一币种。',
            },
            remedy: { act: 'set-fields', fields: ['amount'] },
            suppliers: [{ role: 'rep', users: [REP] }],
          },
        ],
      });
    },
  );

  it('fixes which steps apply, whatever comes of the record', () => {
    const steps = [[step('1', 'manager')], [step('2', 'director', { if: enough })], [step('3', 'legal')]];
    const deal = new ApprovedDeal(approval('price', { steps }));
    deal.ask('price');
    expect(deal.request().steps.map((group) => group.map((each) => each.step))).toEqual([['1'], ['3']]);
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 900' } });
    deal.decides(MANAGER);
    expect(
      deal
        .request()
        .steps.flat()
        .map(({ status }) => status),
    ).toEqual(['granted', 'active']);
  });

  it('takes exactly what is covered, by digest', () => {
    const covers = [
      { kind: 'field', id: 'amount' },
      { kind: 'field', id: 'discount' },
      { kind: 'artifact', id: 'quotation' },
      { kind: 'evidence', id: 'meeting' },
    ] as const;
    const deal = new ApprovedDeal(approval('price', { covers }));
    deal.give(meeting(32, uuid(21)));
    deal.give(meeting(31, uuid(21)));
    deal.ask('price');
    expect(deal.request().covered).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      items: [
        { kind: 'field', id: 'amount', content: { amount: '100.00', currency: 'CNY' } },
        { kind: 'field', id: 'discount', content: null },
        { kind: 'artifact', id: 'quotation', content: { version: 1, sha256: 'a'.repeat(64) } },
        { kind: 'evidence', id: 'meeting', content: { pieces: [uuid(31), uuid(32)] } },
      ],
    });
  });

  it('has another digest when the policy is another, though the content is the same', () => {
    const digest = (by: string) => {
      const deal = new ApprovedDeal(approval('price', { steps: [[step('1', by)]] }));
      deal.ask('price');
      return deal.request().covered.digest;
    };
    expect(digest('manager')).toBe(digest('manager'));
    expect(digest('manager')).not.toBe(digest('director'));
  });

  it('asks holders of the roles who are active and not separated, and tells them', () => {
    const steps = [[step('1', 'legal', { within: 'P2D', quorum: { kind: 'all' } })]];
    const deal = new ApprovedDeal(approval('price', { steps, separation: ['requester', 'seal'] }));
    deal.reorganise({ groups: { legal: [LAWYER, COUNSEL, NOTARY, KEEPER, REP] }, inactive: [NOTARY] });
    const decision = deal.ask('price');
    const [asked] = deal.request().steps.flat();
    expect(asked).toMatchObject({
      needed: 2,
      dueAt: '2026-03-04T02:00:00.000Z',
      seats: [LAWYER, COUNSEL].map((person) => ({ person, origin: { is: 'role', role: 'legal' } })),
    });
    expect(decision).toMatchObject({ effects: [{ topic: 'approval.asked', recipients: [LAWYER, COUNSEL] }] });
  });

  it.each([
    ['nobody in the group', { groups: { legal: [] } }, 'legal', { needed: 1, available: 0 }],
    ['only who asks is in the group', { groups: { legal: [REP] } }, 'legal', { needed: 1, available: 0 }],
    ['the manager has left', { inactive: [MANAGER] }, 'manager', { needed: 1, available: 0 }],
  ])('is stuck where there is %s, and operations know', (_name, change, by, unresolved) => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', by)]] }));
    deal.reorganise(change);
    const decision = deal.ask('price');
    expect(deal.request().steps.flat()[0]).toMatchObject({ unresolved });
    expect(decision).toMatchObject({ kind: 'accepted', effects: [{ topic: 'approval.unresolved' }] });
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-unresolved');
  });

  it('is stuck where fewer are there than the quorum is of', () => {
    const steps = [[step('1', 'legal', { quorum: { kind: 'count', count: 2, of: 3 } })]];
    const deal = new ApprovedDeal(approval('price', { steps }));
    deal.reorganise({ groups: { legal: [LAWYER, COUNSEL] } });
    deal.ask('price');
    expect(deal.request().steps.flat()[0]?.unresolved).toEqual({ needed: 3, available: 2 });
    expect(outcomeOf(deal.decides(LAWYER))).toBe('criterion.approval-unresolved');
  });

  it('is stuck while nothing is known of the organisation', () => {
    const deal = new ApprovedDeal(approval('price'));
    deal.around = {};
    deal.ask('price');
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-asked-of-you');
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-unresolved');
  });

  it('shows what changed since somebody last decided', () => {
    const deal = new ApprovedDeal(approval('price'));
    deal.ask('price');
    expect(deal.request()).not.toHaveProperty('since');
    deal.decides(MANAGER, 'return');
    const returned = deal.request();
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 90' } });
    deal.ask('price');
    const since = {
      request: returned.id,
      at: returned.endedAt,
      changes: [
        {
          kind: 'field',
          id: 'amount',
          from: { amount: '100.00', currency: 'CNY' },
          to: { amount: '90.00', currency: 'CNY' },
        },
      ],
    };
    expect(deal.request().since).toEqual(since);
    deal.give({ type: 'recall-approval', approval: 'price' });
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 100' } });
    deal.ask('price');
    expect(deal.request().since).toEqual({ ...since, changes: [] });
  });

  it('asks the director through the levels above the owner', () => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'director')]] }));
    deal.around = { people: organisation() };
    deal.ask('price', OPERATOR);
    expect(
      deal
        .request()
        .steps.flat()[0]
        ?.seats.map(({ person }) => person),
    ).toEqual([DIRECTOR]);
  });
});
