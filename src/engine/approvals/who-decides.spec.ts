import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { COUNSEL, LAWYER, NOTARY, OPERATOR, OUTSIDER, substitute } from '../fixture/organisation.js';
import { REP } from '../fixture/pump-sale.js';
import type { Approval, Quorum } from '../model/approval.js';

/** A deal on which an approval was asked for. */
function asked(more: Partial<Approval> = {}): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', more));
  deal.ask();
  return deal;
}

const byLegal = (quorum: Quorum) => ({ steps: [[step('1', 'legal', { quorum })]] });

describe('a quorum', () => {
  it.each<[string, Quorum, readonly (readonly [string, 'approve' | 'reject'])[], string]>([
    ['any: the first agrees', { kind: 'any' }, [[COUNSEL, 'approve']], 'granted'],
    ['any: the first rejects', { kind: 'any' }, [[COUNSEL, 'reject']], 'rejected'],
    [
      'all: all but one',
      { kind: 'all' },
      [
        [LAWYER, 'approve'],
        [COUNSEL, 'approve'],
      ],
      'pending',
    ],
    [
      'all: all',
      { kind: 'all' },
      [
        [LAWYER, 'approve'],
        [COUNSEL, 'approve'],
        [NOTARY, 'approve'],
      ],
      'granted',
    ],
    [
      'all: one rejects',
      { kind: 'all' },
      [
        [LAWYER, 'approve'],
        [COUNSEL, 'reject'],
      ],
      'rejected',
    ],
    ['2: one', { kind: 'count', count: 2 }, [[LAWYER, 'approve']], 'pending'],
    [
      '2: one against one',
      { kind: 'count', count: 2 },
      [
        [LAWYER, 'approve'],
        [COUNSEL, 'reject'],
      ],
      'pending',
    ],
    [
      '2: two against one',
      { kind: 'count', count: 2 },
      [
        [LAWYER, 'approve'],
        [COUNSEL, 'reject'],
        [NOTARY, 'approve'],
      ],
      'granted',
    ],
    [
      '2: two reject of three',
      { kind: 'count', count: 2, of: 3 },
      [
        [LAWYER, 'reject'],
        [COUNSEL, 'reject'],
      ],
      'rejected',
    ],
  ])('%s', (_name, quorum, decisions, status) => {
    const deal = asked(byLegal(quorum));
    for (const [person, verdict] of decisions)
      expect(outcomeOf(deal.decides(person, verdict))).toBe('accepted');
    expect(deal.request().status).toBe(status);
  });
});

describe('who decides', () => {
  it.each<[string, (deal: ApprovedDeal) => unknown, string, string]>([
    ['nobody who is not asked', () => undefined, OUTSIDER, 'approval.not-asked-of-you'],
    [
      'nobody who asked, whatever role he holds',
      (deal) => deal.reorganise({ groups: { legal: [REP, LAWYER] } }),
      REP,
      'approval.separated',
    ],
    ['nobody twice', (deal) => deal.decides(LAWYER), LAWYER, 'approval.decided-already'],
    [
      'nobody who lost the role since',
      (deal) => deal.reorganise({ groups: { legal: [COUNSEL, NOTARY] } }),
      LAWYER,
      'approval.seat-lapsed',
    ],
    [
      'nobody who has left',
      (deal) => deal.reorganise({ inactive: [LAWYER] }),
      LAWYER,
      'approval.not-asked-of-you',
    ],
    [
      'a delegate',
      (deal) => deal.reorganise({ substitutions: [substitute('delegate', LAWYER, OUTSIDER)] }),
      OUTSIDER,
      'accepted',
    ],
    [
      'whom a delegate acts for',
      (deal) => deal.reorganise({ substitutions: [substitute('delegate', LAWYER, OUTSIDER)] }),
      LAWYER,
      'accepted',
    ],
    [
      'a stand-in',
      (deal) => deal.reorganise({ substitutions: [substitute('stand-in', LAWYER, OUTSIDER)] }),
      OUTSIDER,
      'accepted',
    ],
    [
      'not whom a stand-in replaces',
      (deal) => deal.reorganise({ substitutions: [substitute('stand-in', LAWYER, OUTSIDER)] }),
      LAWYER,
      'approval.not-asked-of-you',
    ],
    [
      'no delegate who is separated',
      (deal) => deal.reorganise({ substitutions: [substitute('delegate', LAWYER, REP)] }),
      REP,
      'approval.separated',
    ],
    [
      'no delegate of two, twice',
      (deal) => {
        deal.reorganise({
          substitutions: [
            substitute('delegate', LAWYER, OUTSIDER),
            substitute('delegate', COUNSEL, OUTSIDER),
          ],
        });
        deal.decides(OUTSIDER);
      },
      OUTSIDER,
      'approval.decided-already',
    ],
    [
      'no delegate of another who has a seat of his own, once he used it',
      (deal) => {
        deal.reorganise({ substitutions: [substitute('delegate', LAWYER, COUNSEL)] });
        deal.decides(COUNSEL);
      },
      COUNSEL,
      'approval.decided-already',
    ],
    [
      'nobody to whom the owner hands over',
      (deal) => deal.give({ type: 'hand-over', to: LAWYER }),
      LAWYER,
      'approval.separated',
    ],
    [
      'nobody from whom it was handed over in this stage',
      (deal) => {
        deal.give({ type: 'hand-over', to: LAWYER });
        deal.give({ type: 'hand-over', to: REP });
      },
      LAWYER,
      'approval.separated',
    ],
    [
      'nobody from the seat of who came to own the record, his delegate neither',
      (deal) => {
        deal.reorganise({ substitutions: [substitute('delegate', LAWYER, OUTSIDER)] });
        deal.give({ type: 'hand-over', to: LAWYER });
      },
      OUTSIDER,
      'approval.not-asked-of-you',
    ],
    [
      'nobody through a stand-in who asked for it himself',
      (deal) =>
        deal.reorganise({
          substitutions: [substitute('stand-in', LAWYER, REP), substitute('stand-in', REP, OUTSIDER)],
        }),
      OUTSIDER,
      'approval.not-asked-of-you',
    ],
    ['nobody of operations, nor an administrator', () => undefined, OPERATOR, 'approval.not-asked-of-you'],
  ])('%s', (_name, before, person, outcome) => {
    const deal = asked(byLegal({ kind: 'all' }));
    before(deal);
    expect(outcomeOf(deal.decides(person))).toBe(outcome);
  });

  it('is told apart in the log from whose seat it was', () => {
    const deal = asked(byLegal({ kind: 'any' }));
    deal.reorganise({ substitutions: [substitute('stand-in', LAWYER, OUTSIDER)] });
    deal.decides(OUTSIDER);
    expect(deal.request().steps[0]?.[0]?.decisions).toMatchObject([{ seat: LAWYER, by: OUTSIDER }]);
  });

  it('has to say in which step, when asked in several at once', () => {
    const deal = asked({ steps: [[step('1.1', 'legal'), step('1.2', 'books')]] });
    deal.reorganise({ groups: { books: [LAWYER] } });
    deal.give({ type: 'recall-approval', approval: 'price' });
    deal.ask();
    expect(outcomeOf(deal.decides(LAWYER))).toBe('/step value.ambiguous-step');
    expect(outcomeOf(deal.decides(LAWYER, 'approve', { step: '1.2' }))).toBe('accepted');
    expect(deal.request().steps[0]?.map(({ status }) => status)).toEqual(['active', 'granted']);
  });
});
