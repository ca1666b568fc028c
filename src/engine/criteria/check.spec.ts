import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';

const CNY = (amount: string) => ({ amount, currency: 'CNY' });
const check = (expression: string) => ({ kind: 'check', expression }) as const;

describe('check', () => {
  it.each([
    ['is true', CNY('60.00'), 'met', undefined],
    ['is false', CNY('59.99'), 'unmet', 'criterion.check-false'],
    ['lacks a value', undefined, 'unknown', 'criterion.check-unknown'],
    [
      'compares two currencies',
      { amount: '60.00', currency: 'USD' },
      'unknown',
      'criterion.check-undecidable',
    ],
  ])('that %s stands as it should', (_what, budget, verdict, code) => {
    const fields = { amount: CNY('100.00'), ...(budget === undefined ? {} : { budget }) };
    const report = evaluate(check('budget >= amount * affordable'), { state: { fields } });
    expect([report.verdict, report.code]).toEqual([verdict, code]);
  });

  it('names the part that is false, and what was seen', () => {
    const state = { fields: { amount: CNY('100.00'), budget: CNY('50.00') } };
    const { message } = evaluate(check('amount > CNY 10 && budget > CNY 60'), { state });
    expect(message.en).toBe('Not so yet: budget > CNY 60 (amount CNY 100.00, budget CNY 50.00).');
  });

  it('says of two currencies that there is no rate, and who can enter them in one', () => {
    const fields = { amount: CNY('100.00'), budget: { amount: '60.00', currency: 'USD' } };
    expect(evaluate(check('budget >= amount * affordable'), { state: { fields } })).toMatchObject({
      message: {
        en: 'Cannot be told: USD and CNY cannot be compared or added up, for no rate between them is known; enter both in one currency.',
        zh: '无法判断：USD 与 CNY 之间没有可用汇率，无法比较或相加，请统一为同一币种。',
      },
      suppliers: [{ role: 'rep' }],
      remedy: { act: 'set-fields', fields: ['budget', 'amount'] },
    });
  });

  it('names what is missing by its name for people', () => {
    expect(evaluate(check('budget > CNY 60')).message).toMatchObject({
      en: expect.stringContaining('budget'),
      zh: expect.stringContaining('budget字段'),
    });
  });
});
