import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';
import { MANAGER } from '../fixture/pump-sale.js';
import { compileProcess } from '../compile-process.js';
import { explain } from '../explain.js';
import { approval, approvedSale, ApprovedDeal, step } from '../fixture/approved-sale.js';
import { OUTSIDER, substitute } from '../fixture/organisation.js';
import { situationOf } from '../situation.js';
import { evaluateCriterion } from './evaluate-criterion.js';

const price = approval('price', {
  name: { en: 'special price', zh: '特价' },
  steps: [
    [step('1', 'rep', { if: { kind: 'expression', source: 'amount > CNY 500' } })],
    [step('2.1', 'manager'), step('2.2', 'seal')],
  ],
});
const definition = { approvals: [price] };
const criterion = { kind: 'approval', approval: 'price' } as const;
const small = { fields: { amount: { amount: '100.00', currency: 'CNY' } } };

describe('approval', () => {
  it('is met from when it was granted', () => {
    const facts = { approvals: { price: '2026-03-01T12:00:00.000Z' } };
    expect(evaluate(criterion, { definition, facts })).toMatchObject({
      verdict: 'met',
      message: { en: 'special price: granted since 2026-03-01', zh: '特价：自 2026-03-01 起已批准' },
    });
  });

  it('is open until then, and says who decides first', () => {
    expect(evaluate(criterion, { definition, state: small, facts: { approvals: {} } })).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.approval-missing',
      message: { en: expect.stringContaining('special price'), zh: expect.stringContaining('特价') },
      suppliers: [{ role: 'manager', users: [MANAGER] }, { role: 'seal' }],
      remedy: { act: 'request-approval', approval: 'price' },
    });
  });

  it('names whoever may have to decide first while that cannot be told', () => {
    expect(evaluate(criterion, { definition, facts: { approvals: {} } }).suppliers).toMatchObject([
      { role: 'rep' },
    ]);
  });

  it('that nobody asked for blocks, and is no approval to what forbids one', () => {
    expect(evaluate(criterion, { definition }).verdict).toBe('unmet');
    const none = { kind: 'none', of: [{ id: 'a', path: 'x.a', ...criterion }] } as const;
    expect(evaluate(none, { definition }).verdict).toBe('met');
  });

  it('is not taken from what every object has', () => {
    const facts = { approvals: {} };
    expect(evaluate({ kind: 'approval', approval: 'constructor' }, { definition, facts }).verdict).toBe(
      'unmet',
    );
  });
});

describe('an approval that was asked for', () => {
  function explained(happened: (deal: ApprovedDeal) => unknown) {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'manager', { within: 'P2D' })]] }));
    deal.ask();
    happened(deal);
    const [report] = explain(deal.process, deal.state, 'next', deal.facts()).criteria;
    return report;
  }
  it.each<[string, (deal: ApprovedDeal) => unknown, object]>([
    [
      'says who is asked, since when and until when',
      () => undefined,
      {
        code: 'criterion.approval-pending',
        message: {
          en: '“price” waits for Min since 2026-03-02, due 2026-03-04.',
          zh: '“price审批”自 2026-03-02 起待Min审批，期限 2026-03-04。',
        },
        suppliers: [{ role: 'manager', users: [MANAGER] }],
        remedy: { act: 'decide-approval', approval: 'price' },
      },
    ],
    [
      'names the role while the people are not known',
      (deal) => (deal.around = {}),
      { code: 'criterion.approval-pending', message: { en: expect.stringContaining('waits for manager') } },
    ],
    [
      'says who acts for whom is away',
      (deal) => deal.reorganise({ substitutions: [substitute('stand-in', MANAGER, OUTSIDER)] }),
      { message: { en: expect.stringContaining('waits for Ou') }, suppliers: [{ users: [OUTSIDER] }] },
    ],
    [
      'says that it is stuck when nobody can decide, and sends to operations',
      (deal) => deal.reorganise({ inactive: [MANAGER] }),
      {
        code: 'criterion.approval-unresolved',
        message: {
          en: '“price” is stuck at “manager”: it takes 1 to decide, and 0 can; operations have to find somebody.',
          zh: '“price审批”在“主管”环节无法继续：须有 1 人可审批，现有 0 人，请运营人员安排。',
        },
        suppliers: [{ role: 'operations' }],
      },
    ],
    [
      'says who rejected it and why',
      (deal) => deal.decides(MANAGER, 'reject'),
      {
        code: 'criterion.approval-rejected',
        message: { en: '“price” was rejected by Min on 2026-03-02: not like this' },
        remedy: { act: 'request-approval' },
      },
    ],
    [
      'says who returned it and why',
      (deal) => deal.decides(MANAGER, 'return'),
      {
        code: 'criterion.approval-returned',
        message: { zh: '“price审批”已于 2026-03-02 被Min退回：not like this' },
      },
    ],
    [
      'says that it was recalled',
      (deal) => deal.give({ type: 'recall-approval', approval: 'price' }),
      { code: 'criterion.approval-recalled', message: { en: '“price” was recalled on 2026-03-02.' } },
    ],
    [
      'says what changed',
      (deal) => deal.give({ type: 'set-fields', fields: { amount: 'CNY 1' } }),
      {
        code: 'criterion.approval-voided',
        message: { en: '“price” was voided on 2026-03-02, because this changed: amount; ask again.' },
      },
    ],
    ['is met once granted', (deal) => deal.decides(MANAGER), { verdict: 'met', approvals: ['price'] }],
  ])('%s', (_name, happened, expected) => {
    expect(explained(happened)).toMatchObject(expected);
  });

  it('is read by expressions as when it was granted, while it holds', () => {
    const definition = approvedSale(approval('price'));
    const check = { id: 'x', path: 'x', kind: 'check', expression: 'approved(price) <= now' } as const;
    const verdictOf = (deal: ApprovedDeal) => {
      const process = compileProcess(definition, 'd'.repeat(64));
      return evaluateCriterion(check, situationOf(process, deal.state, deal.facts())).verdict;
    };
    const deal = new ApprovedDeal(approval('price'));
    deal.ask();
    expect(verdictOf(deal)).toBe('unknown');
    deal.decides(MANAGER);
    expect(verdictOf(deal)).toBe('met');
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 1' } });
    expect(verdictOf(deal)).toBe('unknown');
  });
});

describe('a criterion unless approved', () => {
  const budget = { kind: 'fields', fields: ['budget'], unlessApproved: 'price' } as const;
  const granted = { approvals: { price: '2026-03-01T12:00:00.000Z' } };

  it('that holds needs no approval', () => {
    const state = { fields: { budget: { amount: '1.00', currency: 'CNY' } } };
    const report = evaluate(budget, { definition, state });
    expect([report.verdict, report.message.en]).toEqual(['met', 'budget']);
  });

  it('passes by the approval, and says so with what is missing', () => {
    const report = evaluate(budget, { definition, facts: granted });
    expect(report).toMatchObject({
      verdict: 'met',
      message: {
        en: 'Not filled in yet: budget. It passes because “special price” was granted (2026-03-01).',
        zh: '尚未填写：budget字段。已获“特价”批准（2026-03-01），予以通过。',
      },
    });
    expect(report.approvals).toEqual(['price']);
    expect(report).not.toHaveProperty('code');
    expect(report).not.toHaveProperty('remedy');
  });

  it('says what is missing, that the approval would do, and who can give either', () => {
    expect(evaluate(budget, { definition, state: small, facts: { approvals: {} } })).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.fields-missing',
      message: {
        en: 'Not filled in yet: budget. It would pass if “special price” were granted.',
        zh: '尚未填写：budget字段。如获“特价”批准，亦可通过。',
      },
      remedy: { act: 'set-fields', fields: ['budget'] },
      suppliers: [{ role: 'rep' }, { role: 'manager' }, { role: 'seal' }],
    });
  });

  it('passes by the approval also where it cannot be told', () => {
    const check = { kind: 'check', expression: 'budget > CNY 5', unlessApproved: 'price' } as const;
    expect(evaluate(check, { definition, facts: { approvals: {} } }).verdict).toBe('unknown');
    expect(evaluate(check, { definition, facts: granted }).verdict).toBe('met');
  });
});
