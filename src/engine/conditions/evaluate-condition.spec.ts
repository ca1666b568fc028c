import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileExpression } from '../expressions/compile-expression.js';
import { chain, meetingFields, sample, scope } from '../expressions/test-support/sample.js';
import type { Condition } from '../model/condition.js';
import type { Values } from '../model/value.js';
import { evaluateCondition } from './evaluate-condition.js';
import { parseTest } from './parse-test.js';

const decider = '00000000-0000-7000-8000-000000000001';
const user = '00000000-0000-7000-8000-000000000003';
const where = (map: Record<string, unknown>): Condition => ({
  kind: 'map',
  entries: Object.entries(map).map(([path, raw]) => ({
    path: path.split('.'),
    test: parseTest(raw) ?? { op: 'any' },
  })),
});
const evaluate = (condition: Condition, values: Values, record: Values = { decisionChain: chain }) =>
  evaluateCondition(condition, {
    definition: sample,
    fields: meetingFields,
    values,
    scope: scope(record),
    compile: (source) => compileExpression(source, { definition: sample, locals: meetingFields }, 'boolean'),
  });

describe('a condition map', () => {
  it('holds when every line does', () => {
    const verdict = evaluate(where({ 'person.role': 'decide', outcome: 'any' }), {
      person: decider,
      outcome: 'good',
    });
    expect(verdict).toEqual({ holds: true, failures: [], missing: [], unsettled: [] });
  });

  it('says which line fails, what was seen and what is wanted, in both languages', () => {
    const verdict = evaluate(where({ 'person.role': ['decide', 'buy'], outcome: 'good' }), {
      person: user,
      outcome: 'good',
    });
    expect(verdict).toMatchObject({
      holds: false,
      failures: [
        {
          source: 'person.role',
          field: { id: 'role' },
          seen: { en: 'use', zh: '〈use〉' },
          wanted: { en: 'decide or buy', zh: '〈decide〉 或 〈buy〉' },
        },
      ],
    });
  });

  it('is unknown while a value is missing that would settle it', () => {
    const verdict = evaluate(where({ 'person.relation': '>= dated' }), { person: user });
    expect(verdict).toMatchObject({ holds: 'unknown', missing: ['person.relation'] });
    expect(verdict.failures[0]).not.toHaveProperty('seen');
  });

  it('is false whatever is missing when another line is', () => {
    expect(
      evaluate(where({ 'person.relation': '>= dated', outcome: 'bad' }), { person: user, outcome: 'good' })
        .holds,
    ).toBe(false);
  });

  it('knows whether there is a value', () => {
    expect(evaluate(where({ outcome: 'any' }), {}).holds).toBe(false);
    expect(evaluate(where({ outcome: 'none' }), {}).holds).toBe(true);
  });

  it('is unknown for a path that leads nowhere', () => {
    expect(evaluate(where({ nowhere: 'x' }), {})).toMatchObject({ holds: 'unknown', missing: ['nowhere'] });
  });
});

describe('a condition on money in another currency', () => {
  const evaluated = (condition: Condition) =>
    evaluateCondition(condition, {
      definition: sample,
      fields: sample.fields,
      values: { amount: { amount: '6.00', currency: 'USD' } },
      scope: scope({ amount: { amount: '6.00', currency: 'USD' } }),
      compile: (source) => compileExpression(source, { definition: sample }, 'boolean'),
    });

  it.each<[string, Condition]>([
    ['in a line', where({ amount: '>= CNY 5' })],
    ['in an expression', { kind: 'expression', source: 'amount >= CNY 5' }],
  ])('cannot be told, says why, and by which field it could be: %s', (_how, condition) => {
    expect(evaluated(condition)).toMatchObject({
      holds: 'unknown',
      missing: [],
      unsettled: ['amount'],
      reason: { en: expect.stringContaining('USD and CNY'), zh: expect.stringContaining('USD 与 CNY') },
    });
  });
});

describe('a condition that is an expression', () => {
  const both: Condition = { kind: 'expression', source: 'outcome == "good" && amount > CNY 5' };

  it('sees the values at hand and the record behind them', () => {
    expect(evaluate(both, { outcome: 'good' }, { amount: { amount: '6.00', currency: 'CNY' } }).holds).toBe(
      true,
    );
  });

  it('says which part fails or lacks data', () => {
    expect(evaluate(both, { outcome: 'bad' })).toMatchObject({
      holds: false,
      failures: [{ source: 'outcome == "good"' }, { source: 'amount > CNY 5' }],
      missing: ['amount'],
    });
    expect(evaluate(both, { outcome: 'good' })).toMatchObject({
      holds: 'unknown',
      failures: [{ source: 'amount > CNY 5' }],
    });
  });
});

it('never throws, whatever the values hold', () => {
  const values = fc.dictionary(
    fc.constantFrom('person', 'outcome', 'rating', 'decisionChain'),
    fc.jsonValue(),
  );
  const condition = where({
    'person.role': 'decide',
    'person.fee': '> CNY 5',
    outcome: '!= x',
    rating: '>= 3',
  });
  fc.assert(
    fc.property(values, values, (piece, record) => {
      const { holds } = evaluate(condition, piece as Values, record as Values);
      expect([true, false, 'unknown']).toContain(holds);
    }),
  );
});
