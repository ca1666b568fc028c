import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LinkedInstance } from '../model/facts.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { Values } from '../model/value.js';
import { checkExpression, compileExpression } from './compile-expression.js';
import type { ExpressionPlace } from './expression.js';
import { contract, linking, record } from './test-support/linked-sample.js';
import { cny, scope } from './test-support/sample.js';

const unsure: ExpressionPlace = { definition: linking };
const known: ExpressionPlace = {
  definition: linking,
  linkedDefinition: (process) => (process === 'contract' ? contract : { ...contract, key: process }),
};
const linked: Readonly<Record<string, readonly LinkedInstance[]>> = {
  contract: [
    record('c', {
      amount: cny('1000.00'),
      'due-on': '2026-12-01',
      size: 'large',
      lines: [
        { id: '1', price: cny('400.00'), stage: 'x' },
        { id: '2', price: cny('600.00'), stage: 'y' },
      ],
      import: '3.5',
      note: '12',
    }),
  ],
  refunds: [record('r1', { amount: cny('10.00') }, 'paid'), record('r2', { amount: cny('5.50') })],
};
const over = scope(
  { amount: cny('500.00'), discount: '0.5', closeOn: '2026-12-01' },
  { definition: linking, linked },
);
const test = (source: string, place: ExpressionPlace, given = over) =>
  compileExpression(source, place, 'boolean').test(given);

describe.each([
  ['whose definition is at hand', known],
  ['whose definition is not at hand', unsure],
])('a linked record %s', (_case, place) => {
  it.each([
    ['contract.amount == CNY 1000'],
    ['amount < contract.amount'],
    ['discount * contract.amount == amount'],
    ['contract.amount * discount - amount == 0'],
    ['-contract.amount < 0'],
    ['abs(contract.amount) > 0'],
    ['contract.amount / amount == 2'],
    ['max(amount, contract.amount) == contract.amount'],
    ['contract.due-on == closeOn'],
    ['contract.due-on - P10D == today'],
    ['days(today, contract.due-on) == 10'],
    ['contract.import * 2 == 7'],
    ['contract.size == "large"'],
    ['contract.size in ["large"]'],
    ['contract.note == "12"'],
    ['contract.note.contains("1")'],
    ['contract.stage == "proposal"'],
    ['contract.status == "open"'],
    ['has(contract) && has(contract.amount) && !has(contract.outcome)'],
    ['sum(contract.lines.price) == contract.amount'],
    ['contract.lines.exists(l, l.price == CNY 400)'],
    ['count(contract.lines) == 2'],
    ['max(contract.lines.price) == CNY 600'],
    ['count(contract) == 1 && count(refunds) == 2'],
    ['sum(refunds.amount) == CNY 15.50'],
    ['amount - sum(refunds.amount) > 0'],
    ['min(refunds.amount) == CNY 5.5'],
    ['"paid" in refunds.filter(r, has(r.outcome)).outcome'],
    ['refunds.exists(r, r.outcome == "paid")'],
    ['(contract.amount > amount ? contract.amount : amount) > CNY 900'],
    ['contract.amount in [amount, contract.amount]'],
  ])('can be read: %s', (source) => {
    expect(checkExpression(source, place, 'boolean')).toEqual([]);
    expect(test(source, place)).toEqual({ known: true, value: true });
  });

  it.each([
    ['contract.amount > CNY 1', {}, ['contract']],
    ['contract.amount > CNY 1', { contract: [] }, ['contract']],
    ['contract.note == "x"', { contract: [record('c', {})] }, ['contract.note']],
    ['contract.outcome == "paid"', { contract: [record('c', {})] }, ['contract.outcome']],
    ['min(refunds.amount) > 0', {}, ['min(refunds.amount)']],
  ])('is missing, not zero: %s over %j', (source, none, missing) => {
    expect(test(source, place, { ...over, linked: none })).toEqual({ known: false, missing });
  });

  it.each([
    ['count(refunds) == 0'],
    ['sum(refunds.amount) == 0'],
    ['amount - sum(refunds.amount) == CNY 500'],
  ])('is none where there is none: %s', (source) => {
    expect(test(source, place, { ...over, linked: {} })).toEqual({ known: true, value: true });
  });

  it('is not told while nobody looked', () => {
    const { linked: _unseen, ...unseen } = over;
    expect(test('count(refunds) == 0', place, unseen)).toEqual({ known: false, missing: ['refunds'] });
    expect(test('sum(refunds.amount) == 0', place, unseen)).toEqual({ known: false, missing: ['refunds'] });
  });

  it('is not guessed where two stand in the place of one', () => {
    const two = { contract: [record('a', {}), record('b', {})] };
    const outcome = test('contract.amount > CNY 1', place, { ...over, linked: two });
    expect(outcome).toMatchObject({
      known: false,
      reason: { en: 'more than one record is linked under contract' },
    });
  });

  it('has no order of stages and scales, which only its own process knows', () => {
    for (const source of ['contract.stage > "proposal"', 'contract.size >= "small"'])
      expect(checkExpression(source, place, 'boolean')).toMatchObject([{ code: 'expression.type' }]);
  });

  it('is listed among what the expression reads', () => {
    const { links, fields } = compileExpression(
      'contract.amount > amount && count(refunds) > 0',
      place,
      'boolean',
    ).references;
    expect({ links, fields }).toEqual({ links: ['contract', 'refunds'], fields: ['amount'] });
  });
});

describe('a mistake about a linked record', () => {
  it.each([
    ['contract.amuont > CNY 1', 'expression.unknown-member', 'amount'],
    ['contract.signer == "x"', 'expression.personal', undefined],
    ['contract.amount > 5', 'expression.type', 'contract.amount > CNY 5'],
    ['contract.outcome == "piad"', 'expression.unknown-option', '"paid"'],
    ['contracts.amount > CNY 1', 'expression.unknown-name', 'contract'],
    ['contract > 1', 'expression.type', undefined],
    ['sum(refunds) > 0', 'expression.arguments', undefined],
  ])('is found when its definition is at hand: %s', (source, code, suggestion) => {
    const [problem] = checkExpression(source, known, 'boolean');
    expect(problem).toMatchObject({ code, ...(suggestion !== undefined && { suggestion }) });
  });

  it.each([
    ['contract.note > CNY 1'],
    ['contract.amount > 5'],
    ['contract.note + contract.amount > 5'],
    ['contract.lines == contract.note'],
    ['contract.note.price > 5'],
    ['sum(contract.lines.stage) > 5'],
    ['contract.amount.exists(x, true)'],
    ['!contract.amount'],
    ['contract.due-on - 3 > today'],
  ])('makes the outcome unknown with a reason when it is not: %s', (source) => {
    const problems = checkExpression(source, unsure, 'boolean');
    if (problems.length > 0) return expect(problems[0]?.code).toBe('expression.type');
    const outcome = test(source, unsure);
    expect(outcome).toMatchObject({ known: false, missing: [] });
    expect(outcome.known ? '' : outcome.reason?.en).not.toBe('');
  });
});

describe('approved()', () => {
  const granted = { ...over, approvals: { 'contract-signing': '2026-11-20T00:00:00.000Z' } };
  const since = 'approved(contract-signing) < now';

  it('is when it was granted', () => {
    expect(test(since, unsure, granted)).toEqual({ known: true, value: true });
    expect(test('approved(contract-signing) > entered()', unsure, granted)).toEqual({
      known: true,
      value: true,
    });
  });

  it('is missing while it is not', () => {
    const missing = { known: false, missing: ['approved(contract-signing)'] };
    expect(test(since, unsure, { ...over, approvals: {} })).toEqual(missing);
    expect(test(since, unsure)).toEqual(missing);
    expect(test('has(approved(contract-signing))', unsure)).toEqual({ known: true, value: false });
  });

  it.each([
    ['approved(contract-singing) < now', 'expression.unknown-name', 'contract-signing'],
    ['approved(amount) < now', 'expression.unknown-approval', undefined],
    ['contract-signing < now', 'expression.approval-not-a-value', 'approved(contract-signing)'],
    ['approved() < now', 'expression.arguments', undefined],
  ])('%s is a mistake', (source, code, suggestion) => {
    const [problem] = checkExpression(source, unsure, 'boolean');
    expect(problem).toMatchObject({ code, ...(suggestion !== undefined && { suggestion }) });
  });

  it('is listed among what the expression reads', () => {
    expect(compileExpression(since, unsure, 'boolean').references.approvals).toEqual(['contract-signing']);
  });
});

it('never throws, whatever a linked record holds', () => {
  const source = fc.constantFrom(
    'contract.amount > CNY 1',
    'contract.amount - contract.open > 0',
    'contract.lines.exists(l, l.price > contract.amount)',
    'sum(refunds.amount) + sum(refunds.lines.price) > contract.amount',
    'max(refunds.amount) >= min(refunds.due)',
    'contract.due + P1M > now && days(contract.due, today) > 3',
    '-contract.amount < 0 || !contract.sure || contract.note.contains("x")',
    'contract.amount in contract.amounts',
  );
  const fields = fc.dictionary(
    fc.constantFrom('amount', 'open', 'lines', 'due', 'sure', 'note', 'amounts'),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(cny('5.00'), '2026-02-31', '2026-02-03', '1e9', ['1', cny('2')]),
    ),
  );
  fc.assert(
    fc.property(source, fields, fields, (expression, one, other) => {
      const { test: run } = compileExpression(expression, unsure, 'boolean');
      const outcome = run(
        scope(
          {},
          { linked: { contract: [record('c', one as Values)], refunds: [record('r', other as Values)] } },
        ),
      );
      if (outcome.known) expect(typeof outcome.value).toBe('boolean');
      else expect(outcome.missing.length > 0 || outcome.reason !== undefined).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('a definition without links is read as before', () => {
  const alone: ProcessDefinition = { ...linking };
  expect(
    checkExpression('days-late-1 > 2', { definition: { ...alone, links: [] } }, 'boolean'),
  ).toMatchObject([{ code: 'expression.joined-minus' }]);
});
