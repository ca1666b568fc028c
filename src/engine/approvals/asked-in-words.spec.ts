import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { CLOCK, COUNSEL, LAWYER, OUTSIDER, substitute } from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';
import type { ApprovalStep } from '../model/approval.js';
import { situationOf } from '../situation.js';
import { askedInWords } from './asked-in-words.js';
import { activeSteps, approvalOf } from './asked-step.js';

/** Whom the request of a deal waits for. */
function waitsFor(deal: ApprovedDeal) {
  const situation = situationOf(deal.process, deal.state, deal.facts());
  const found = approvalOf('price', situation);
  if (found === undefined) throw new Error('there is no such approval');
  return askedInWords(activeSteps(found, deal.request()), situation);
}

function asked(...steps: readonly ApprovalStep[]): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps: [steps] }));
  deal.ask();
  return deal;
}

const legal = (kind: 'any' | 'all') => step('1', 'legal', { quorum: { kind } });
const named = { name: { en: 'legal review', zh: '法务评审' } };
const beside = [step('1.1', 'legal', named), step('1.2', 'books')];

describe('whom a request waits for', () => {
  it.each<[string, readonly ApprovalStep[], (deal: ApprovedDeal) => unknown, string, string]>([
    ['one person', [step('1', 'manager')], () => undefined, 'Min', 'Min'],
    ['one of several', [legal('any')], () => undefined, 'one of Lan, Cai, Ning', 'Lan、Cai、Ning之一'],
    ['all of several', [legal('all')], () => undefined, 'Lan, Cai and Ning', 'Lan、Cai和Ning'],
    [
      'those of all who said nothing yet',
      [legal('all')],
      (d) => d.decides(LAWYER),
      'Cai and Ning',
      'Cai和Ning',
    ],
    [
      'so many of several',
      [step('1', 'legal', { quorum: { kind: 'count', count: 2 } })],
      () => undefined,
      '2 of Lan, Cai, Ning',
      'Lan、Cai、Ning中的 2 人',
    ],
    [
      'one of each of two steps side by side, told by their names, or who decides them',
      beside,
      () => undefined,
      'one of Lan, Cai, Ning (legal review) and Bo (books)',
      'Lan、Cai、Ning之一（法务评审）和Bo（books组）',
    ],
    ['the one of two steps that is left', beside, (d) => d.decides(COUNSEL), 'Bo', 'Bo'],
    [
      'somebody or his delegate',
      [step('1', 'manager')],
      (d) => d.reorganise({ substitutions: [substitute('delegate', MANAGER, OUTSIDER)] }),
      'Min or Ou',
      'Min或Ou',
    ],
    [
      'somebody or whom it was escalated to',
      [step('1', 'manager', { within: 'P1D', overdue: [{ do: 'escalate' }] })],
      (deal) => {
        deal.now = '2026-03-04T02:00:00.000Z';
        const { id: request } = deal.request();
        deal.give({ type: 'time-out-approval', approval: 'price', request, step: '1' }, { actor: CLOCK });
      },
      'Min or Dong',
      'Min或Dong',
    ],
    [
      'one of several, and who was added and has to agree',
      [legal('any')],
      (d) => d.by(LAWYER, { type: 'add-approver', approval: 'price', user: OUTSIDER }),
      'Ou and one of Lan, Cai, Ning',
      'Ou和Lan、Cai、Ning之一',
    ],
    [
      'roles while the people are not known',
      beside,
      (deal) => {
        deal.around = {};
      },
      'legal and books',
      'legal组和books组',
    ],
  ])('%s', (_name, steps, happened, en, zh) => {
    const deal = asked(...steps);
    happened(deal);
    expect(waitsFor(deal)).toEqual({ en, zh });
  });

  it('is told with the names of the steps to whom is asked in several', () => {
    const deal = new ApprovedDeal(approval('price', { steps: [beside] }));
    deal.reorganise({ groups: { books: [LAWYER] } });
    deal.ask();
    const decision = deal.decides(LAWYER);
    expect(outcomeOf(decision)).toBe('/step value.ambiguous-step');
    expect(decision).toMatchObject({
      problems: [
        {
          message: {
            en: 'You are asked in several steps at once; say in which you decide: legal review (1.1), books (1.2).',
            zh: '您同时是多个步骤的审批人，请指明审批哪一步：法务评审（1.1）、books组（1.2）。',
          },
        },
      ],
    });
  });
});
