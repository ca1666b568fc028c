import { describe, expect, it } from '@jest/globals';
import type { Field } from '../model/field.js';
import { field, options } from '../values/test-support/read.js';
import { checkExpression, compileExpression } from './compile-expression.js';
import { linking } from './test-support/linked-sample.js';
import { cny, sample, scope } from './test-support/sample.js';

const place = { definition: sample };
const over = scope(
  {
    amount: cny('800000.00'),
    budget: cny('700000.00'),
    foreign: { amount: '1.00', currency: 'JPY' },
    score: '3',
    schedule: 'from Q3',
    closeOn: '2026-12-01',
    bidDeadline: '2026-11-21T17:00:00.000Z',
    explicit: true,
    awardBy: 'tender',
    fit: ['market', 'strategy'],
    competitors: ['Acme'],
    presalesLead: 'user-2',
  },
  { actor: 'user-7' },
);
const grade = field('grade', 'scale', { options: options('D', 'C', 'B', 'A') });
const award = field('award', 'choice', { options: options('tender', 'negotiated') });
const parts = field('parts', 'multichoice', { options: options('strategy', 'market', 'technology') });

describe('the value of a field', () => {
  it.each<[Field, string, unknown]>([
    [field('due', 'money'), 'amount * 10%', cny('80000.00')],
    [field('due', 'money'), 'amount / 3', cny('266666.67')],
    [field('due', 'money'), 'foreign / 3', { amount: '0', currency: 'JPY' }],
    [field('due', 'money'), 'CNY 500000', cny('500000.00')],
    [field('due', 'money'), '0', { amount: '0.00', currency: '' }],
    [field('due', 'money'), 'sum(receipt.amount)', { amount: '0.00', currency: '' }],
    [field('open', 'money'), 'amount - sum(receipt.amount)', cny('800000.00')],
    [field('part', 'number'), '1 / 3', '0.333333333333'],
    [field('part', 'percent'), '60%', '0.6'],
    [field('part', 'percent'), 'budget / amount', '0.875'],
    [field('on', 'date'), 'today', '2026-11-21'],
    [field('on', 'date'), 'bidDeadline', '2026-11-22'],
    [field('at', 'datetime'), 'closeOn', '2026-11-30T16:00:00.000Z'],
    [field('at', 'datetime'), 'now + PT1H', '2026-11-21T05:00:00.000Z'],
    [field('words', 'text'), 'schedule', 'from Q3'],
    [field('words', 'text'), '"plain"', 'plain'],
    [field('sure', 'yesno'), 'explicit && score > 2', true],
    [field('by', 'user'), 'actor', 'user-7'],
    [field('by', 'user'), 'owner', 'user-1'],
    [field('by', 'user'), 'presalesLead', 'user-2'],
    [grade, 'A', 'A'],
    [grade, '"B"', 'B'],
    [grade, 'score > 2 ? "A" : "B"', 'A'],
    [award, 'tender', 'tender'],
    [award, 'awardBy', 'tender'],
    [parts, 'fit', ['strategy', 'market']],
    [parts, '["technology", "strategy"]', ['strategy', 'technology']],
    [field('rivals', 'list', { element: 'text' }), 'competitors', ['Acme']],
    [field('sums', 'list', { element: 'money' }), '[amount, budget]', [cny('800000.00'), cny('700000.00')]],
  ])('%j is %s', (into, source, value) => {
    expect(checkExpression(source, place, { value: into })).toEqual([]);
    expect(compileExpression(source, place, { value: into }).value(over)).toEqual({ known: true, value });
  });

  it.each([
    [field('due', 'money'), 'amount * 10%', ['amount']],
    [field('sure', 'yesno'), 'explicit && score > 2', ['explicit', 'score']],
    [field('by', 'user'), 'actor', ['actor']],
  ])('%j is not known while data is missing: %s', (into, source, missing) => {
    expect(compileExpression(source, place, { value: into }).value(scope())).toEqual({
      known: false,
      missing,
    });
  });

  it.each([
    [field('due', 'money'), 'amount + foreign', /CNY and JPY/],
    [field('n', 'number'), 'score / 0', /division by zero/],
    [field('n', 'number'), '123456789012345678901234 * 123456789012345678901234', /too many digits/],
    [field('due', 'money'), 'amount * 99999999999999999999999', /too many digits/],
    [grade, 'score > 2 ? schedule : "A"', /no such option/],
  ])('%j is not known where it cannot be computed: %s', (into, source, reason) => {
    const outcome = compileExpression(source, place, { value: into }).value(over);
    expect(outcome.known ? '' : outcome.reason?.en).toMatch(reason);
  });

  it.each<[Field, string, string, string | undefined]>([
    [field('due', 'money'), 'amount > budget', 'expression.wrong-type', undefined],
    [field('due', 'money'), '5', 'expression.wrong-type', undefined],
    [field('due', 'money'), 'amuont', 'expression.unknown-name', 'amount'],
    [field('on', 'date'), 'P3D', 'expression.wrong-type', undefined],
    [field('by', 'user'), '"somebody"', 'expression.wrong-type', undefined],
    [field('sure', 'yesno'), 'score', 'expression.wrong-type', undefined],
    [grade, '"E"', 'expression.unknown-option', undefined],
    [award, 'tendr', 'expression.unknown-option', 'tender'],
    [grade, 'score > 2 ? "A" : "BB"', 'expression.unknown-option', '"B"'],
    [grade, 'awardBy', 'expression.wrong-type', undefined],
    [grade, 'amount', 'expression.wrong-type', undefined],
    [parts, '["markt"]', 'expression.unknown-option', '"market"'],
    [parts, 'schedule', 'expression.wrong-type', undefined],
    [field('rivals', 'list', { element: 'text' }), '[1]', 'expression.wrong-type', undefined],
    [field('who', 'row', { table: 'decisionChain' }), 'best', 'expression.not-computable', undefined],
    [field('who', 'table'), 'decisionChain', 'expression.not-computable', undefined],
  ])('%j cannot be %s', (into, source, code, suggestion) => {
    expect(checkExpression(source, place, { value: into })).toMatchObject([
      { code, ...(suggestion !== undefined && { suggestion }) },
    ]);
  });

  it('of a linked record whose definition is not at hand is looked at when it is read', () => {
    const compiled = compileExpression(
      'contract.amount',
      { definition: linking },
      { value: field('due', 'money') },
    );
    const contractOf = (amount: unknown) => ({
      ...over,
      linked: {
        contract: [{ id: 'c', stage: 's', status: 'open' as const, fields: { amount: amount as string } }],
      },
    });
    expect(compiled.value(contractOf(cny('5.00')))).toEqual({ known: true, value: cny('5.00') });
    expect(compiled.value(contractOf('five'))).toMatchObject({ known: false, missing: [] });
  });
});
