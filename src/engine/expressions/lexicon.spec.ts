import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { checkExpression } from './compile-expression.js';
import { lex } from './lexicon.js';
import { Names } from './name.js';
import { ProblemList } from './problem-list.js';
import { sample } from './test-support/sample.js';

const names = new Names({ definition: sample });
const read = (source: string) => {
  const problems = new ProblemList();
  return { ...lex(source, names, problems), problems: problems.problems };
};

describe("an author's text", () => {
  it.each([
    ['count(write-off) > 0', 'count(_________) > _'],
    ['amount >= CNY 500000.50', 'amount >= _____________'],
    ['discount < 60%', 'discount < ___'],
    ['now - P7D', 'now - ___'],
    ['now - 3 workdays', 'now - __________'],
    ['closeOn > 2026-01-31', 'closeOn > __________'],
    ['days-late - 1', '_________ - _'],
    ['package == "P7D 60%"', '_______ == "P7D 60%"'],
    ['receipt.amount', 'receipt.amount'],
    ['a -b', 'a -b'],
  ])('%s is for CEL %s', (source, cel) => {
    expect(read(source)).toMatchObject({ cel, problems: [] });
  });

  it('keeps what literals are worth', () => {
    const { literals } = read('0.1 60% CNY 5 P1M 2 workdays');
    expect([...literals].map(([start, { type }]) => `${start} ${type.kind}`)).toEqual([
      '0 number',
      '4 number',
      '8 money',
      '14 duration',
      '18 duration',
    ]);
    expect(literals.get(4)?.value).toEqual(new Decimal('0.6'));
  });

  it('blanks texts only where brackets are counted', () => {
    expect(read('package == ")("').skeleton).toBe('_______ == ____');
  });

  it('never moves a character, whatever is written', () => {
    const token = fc.constantFrom(
      'write-off',
      'amount',
      'CNY 5',
      '60%',
      'P7D',
      '3 workdays',
      '3 days',
      '2026-01-31',
      '2026/1/31',
      'IF(',
      '&&',
      ' ',
      '(',
      ')',
      '"a-b"',
      '0.5',
      '-',
      '=',
      '“',
      '合同-a',
      '.',
      'XXX 1',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 20 }), (tokens) => {
        const source = tokens.join('');
        const { cel, skeleton, problems } = read(source);
        if (problems.length > 0)
          expect(problems.every(({ start, end }) => start <= end && end <= source.length)).toBe(true);
        else expect([cel.length, skeleton.length]).toEqual([source.length, source.length]);
      }),
    );
  });

  it('has its problems pointed at in its own offsets, whatever stands before', () => {
    const before = fc.array(
      fc.constantFrom('count(write-off) > 0 && ', 'amount > CNY 5 && ', 'days-late < 60% && '),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(before, (parts) => {
        const source = `${parts.join('')}amuont > CNY 1`;
        const [problem] = checkExpression(source, { definition: sample }, 'boolean');
        expect(source.slice(problem?.start, problem?.end)).toBe('amuont');
      }),
    );
  });
});
