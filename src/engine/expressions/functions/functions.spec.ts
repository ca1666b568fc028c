import { describe, expect, it } from '@jest/globals';
import { compileExpression } from '../compile-expression.js';
import { attached, chain, cny, piece, sample, scope } from '../test-support/sample.js';
import { FUNCTIONS, METHODS } from './functions.js';

const over = scope(
  {
    decisionChain: chain,
    competitors: ['Acme', '竞品'],
    schedule: '第三季度',
    amount: cny('-5.00'),
    score: '-2.5',
    closeOn: '2026-12-01',
  },
  {
    evidence: [
      piece('receipt', '2026-11-12T02:00:00.000Z', { amount: cny('1.10') }),
      piece('receipt', '2026-11-10T02:00:00.000Z', { amount: { amount: '5.00', currency: 'USD' } }),
      piece('write-off', '2026-11-14T02:00:00.000Z', { amount: cny('2.00') }),
      piece('write-off', '2026-11-15T02:00:00.000Z'),
    ],
    state: { artifacts: attached('bid', 3, '2026-11-11T02:00:00.000Z') },
  },
);
const evaluate = (source: string) => compileExpression(source, { definition: sample }, 'boolean').test(over);

describe('functions', () => {
  it.each([
    ['count(bid) == 3 && count(proposal) == 0'],
    ['count(receipt) == 2 && count(meeting) == 0'],
    ['count(decisionChain) == 3'],
    ['first(receipt) < last(bid) && last(bid) < last(receipt)'],
    ['sum(decisionChain.filter(r, has(r.fee)).fee) == CNY 12.5'],
    ['sum([1, 2.5, 3]) == 6.5'],
    ['min(3, 1, 2) == 1 && max(3, 1, 2) == 3'],
    ['min([3, 1, 2]) == 1'],
    ['max(closeOn, today) == closeOn && min(closeOn, now) == now'],
    ['max(amount, CNY 1) == CNY 1'],
    ['abs(amount) == CNY 5 && abs(score) == 2.5'],
    ['size(schedule) == 4 && size(competitors) == 2'],
    ['days(today, closeOn) == 10 && days(closeOn, today) == -10'],
    ['months(closeOn, closeOn + P3M) == 3'],
    ['workdays(today, closeOn) == 7 && workdays(closeOn, today) == -7'],
    ['workdays(closeOn, closeOn + 4 workdays) == 4'],
    ['entered() < now'],
    ['has(score) && !has(budget) && has(competitors) && !has(fit)'],
    ['schedule.contains("季") && schedule.startsWith("第") && !schedule.endsWith("第")'],
    ['competitors.exists(c, c.matches("^[A-Z]"))'],
  ])('%s', (source) => {
    expect(evaluate(source)).toEqual({ known: true, value: true });
  });

  it.each([
    [
      'sum(receipt.amount) > 0',
      { known: false, missing: [], reason: { en: expect.stringContaining('CNY and USD') } },
    ],
    [
      'max(receipt.amount) > 0',
      { known: false, missing: [], reason: { en: expect.stringContaining('USD') } },
    ],
    ['sum(write-off.amount) > 0', { known: false, missing: ['write-off.amount'] }],
    ['min(fit.map(f, 1)) > 0', { known: false, missing: ['min(fit.map(f, 1))'] }],
    ['first(meeting) < now', { known: false, missing: ['first(meeting)'] }],
    ['last(proposal) < now', { known: false, missing: ['last(proposal)'] }],
    ['max(score, discount) > 1', { known: false, missing: ['discount'] }],
  ])('%s cannot be told', (source, outcome) => {
    expect(evaluate(source)).toMatchObject(outcome);
  });

  it('are each told apart by name and say how they are written', () => {
    for (const all of [FUNCTIONS, METHODS]) {
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
      for (const { name, usage } of all) expect(usage).toContain(`${name}(`);
    }
  });
});
