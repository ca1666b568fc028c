import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';

const budget = { amount: '80.00', currency: 'CNY' };

describe('fields', () => {
  it.each([
    ['nothing', {}, 'unmet'],
    ['a blank text', { budget, waived: '  ' }, 'unmet'],
    ['an empty table', { budget, waived: 'yes', chain: [] }, 'unmet'],
    ['a value in each', { budget, waived: 'yes', chain: [{ id: 'x' }] }, 'met'],
  ])('with %s is as it should', (_what, fields, verdict) => {
    const report = evaluate({ kind: 'fields', fields: ['budget', 'waived', 'chain'] }, { state: { fields } });
    expect(report.verdict).toBe(verdict);
  });

  it('names only what is missing, and who may fill it in', () => {
    expect(
      evaluate({ kind: 'fields', fields: ['budget', 'waived'] }, { state: { fields: { budget } } }),
    ).toMatchObject({
      code: 'criterion.fields-missing',
      message: { en: 'Not filled in yet: waived.', zh: '尚未填写：waived字段。' },
      suppliers: [{ role: 'manager' }],
      remedy: { act: 'set-fields', fields: ['waived'] },
    });
  });
});
