import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Value, Values } from '../model/value.js';
import { checkExpression, compileExpression } from './compile-expression.js';
import { attached, chain, cny, piece, sample, scope } from './test-support/sample.js';

const place = { definition: sample };
const sound: Readonly<Record<string, readonly Value[]>> = {
  amount: [cny('1.00'), { amount: '5.00', currency: 'USD' }],
  budget: [cny('0.00')],
  score: ['0', '1e', '-2.5'],
  closeOn: ['2026-01-01', 'soon'],
  bidDeadline: ['2026-01-01T00:00:00.000Z', 'later'],
  interest: ['warm', 'gone'],
  fit: [['market'], ['gone']],
  competitors: [['a'], []],
  decisionChain: [chain, []],
  best: ['00000000-0000-7000-8000-000000000001', 'gone'],
  explicit: [true],
};
const anyValues = fc.record(
  Object.fromEntries(
    Object.entries(sound).map(([id, values]) => [id, fc.oneof(fc.constantFrom(...values), fc.jsonValue())]),
  ),
  { requiredKeys: [] },
);
const anyScope = fc
  .tuple(anyValues, anyValues, fc.constantFrom('Asia/Shanghai', 'America/New_York'), fc.boolean())
  .map(([fields, values, zone, filed]) =>
    scope(fields as Values, {
      zone,
      evidence: [
        piece('receipt', '2026-01-01T00:00:00.000Z', values as Values),
        piece('meeting', '2026-01-02T00:00:00.000Z'),
      ],
      state: filed ? { artifacts: attached('bid', 1, '2026-01-01T00:00:00.000Z') } : {},
    }),
  );

const atom = fc.constantFrom(
  'explicit',
  'amount > budget',
  'amount / score > CNY 1',
  'score / score == 1',
  'closeOn + P1M > now',
  'bidDeadline - P99999Y < now',
  'interest >= "warm"',
  'count(fit) > 1',
  'competitors.all(c, c == "a")',
  'decisionChain.exists(r, r.fee > amount)',
  'best.relation > "known"',
  'sum(receipt.amount) > 0',
  'last(receipt) > last(bid)',
  'days(closeOn, bidDeadline) > 3',
  'months(closeOn, today) <= 3',
  'max(amount, budget) > CNY 1',
  'min(decisionChain.share) < 1',
  'today - 2 workdays > closeOn',
  '"a" in competitors',
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc
      .tuple(tie('expression'), fc.constantFrom('&&', '||', '=='), tie('expression'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('expression').map((inner) => `!(${inner})`),
  ),
}));

describe('an expression that passed its check', () => {
  it('answers yes, no or unknown over whatever the record holds', () => {
    fc.assert(
      fc.property(expression, anyScope, (source, over) => {
        if (checkExpression(source, place, 'boolean').length > 0) return;
        const compiled = compileExpression(source, place, 'boolean');
        const outcome = compiled.test(over);
        if (outcome.known) expect(typeof outcome.value).toBe('boolean');
        else expect(outcome.missing.length > 0 || outcome.reason !== undefined).toBe(true);
        const parts = compiled.parts(over).map((part) => part.outcome);
        const anyFalse = parts.some((part) => part.known && !part.value);
        expect(outcome.known && !outcome.value).toBe(anyFalse);
      }),
      { numRuns: 500 },
    );
  });
});

describe('checking', () => {
  it('finds problems in any text without failing', () => {
    const token = fc.constantFrom(
      'amount',
      'CNY 5',
      '60%',
      'count(',
      ')',
      '&&',
      '||',
      '!',
      '-',
      'receipt.amount',
      'exists(r, ',
      '[',
      ']',
      '"x"',
      '?',
      ':',
      'in',
      '{',
      '0.5',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: token }, fc.string()), { maxLength: 15 }),
        (tokens) => {
          const source = tokens.join(' ');
          const problems = checkExpression(source, place, 'boolean');
          for (const { start, end, message } of problems) {
            expect(start >= 0 && start <= end && end <= source.length).toBe(true);
            expect(message.en + message.zh).not.toMatch(/\{\w+\}/);
          }
          if (problems.length === 0) compileExpression(source, place, 'boolean').test(scope());
          else expect(() => compileExpression(source, place, 'boolean')).toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
