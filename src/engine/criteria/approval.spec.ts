import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';
import { MANAGER } from '../fixture/pump-sale.js';
import type { Approval, ApprovalStep } from '../model/approval.js';

function step(id: string, more: Partial<ApprovalStep>): ApprovalStep {
  return { id, path: `approvals.price.steps.${id}`, by: ['manager'], quorum: { kind: 'any' }, ...more };
}

const price: Approval = {
  id: 'price',
  name: { en: 'special price', zh: '特价' },
  covers: [{ kind: 'field', id: 'amount' }],
  steps: [
    [step('1', { by: ['rep'], if: { kind: 'expression', source: 'amount > CNY 500' } })],
    [step('2.1', {}), step('2.2', { by: ['seal'] })],
  ],
  asks: [],
  questions: [],
  separation: ['requester', 'owner'],
};
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

  it('that nothing is known of blocks, and what forbids it does not pass on that', () => {
    expect(evaluate(criterion, { definition }).verdict).toBe('unknown');
    const none = { kind: 'none', of: [{ id: 'a', path: 'x.a', ...criterion }] } as const;
    expect(evaluate(none, { definition }).verdict).toBe('unknown');
    expect(evaluate(none, { definition, facts: { approvals: {} } }).verdict).toBe('met');
  });

  it('is not taken from what every object has', () => {
    const facts = { approvals: {} };
    expect(evaluate({ kind: 'approval', approval: 'constructor' }, { definition, facts }).verdict).toBe(
      'unmet',
    );
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
