import { fc, test } from '@fast-check/jest';
import { describe, expect, it } from '@jest/globals';
import { evaluate, piece } from '../fixture/evaluate.js';
import type { Condition } from '../model/condition.js';
import type { Criterion } from '../model/criterion.js';

const filled: Criterion = { id: 'yes', path: 'x.yes', kind: 'fields', fields: ['waived'] };
const empty: Criterion = { id: 'no', path: 'x.no', kind: 'fields', fields: ['budget'] };
const unknown: Criterion = { id: 'unknown', path: 'x.unknown', kind: 'check', expression: 'budget > CNY 1' };
const skipped: Criterion = {
  ...empty,
  id: 'skipped',
  if: { kind: 'expression', source: 'stage == "visit"' },
};
const state = { fields: { waived: 'yes' } };

describe('groups', () => {
  it.each([
    ['any', [filled, empty], 'met'],
    ['any', [empty, empty], 'unmet'],
    ['any', [empty, unknown], 'unknown'],
    ['any', [skipped], 'unmet'],
    ['all', [filled, skipped], 'met'],
    ['all', [filled, empty], 'unmet'],
    ['all', [filled, unknown], 'unknown'],
    ['none', [empty], 'met'],
    ['none', [empty, filled], 'unmet'],
    ['none', [empty, unknown], 'unknown'],
  ] as const)('%s of %# stands as it should', (kind, of, verdict) => {
    expect(evaluate({ kind, of }, { state }).verdict).toBe(verdict);
  });

  it('tells how each part stands, and who could supply what is open', () => {
    expect(evaluate({ kind: 'any', of: [empty, unknown] }, { state })).toMatchObject({
      code: 'criterion.group-unmet',
      parts: [
        { id: 'no', verdict: 'unmet' },
        { id: 'unknown', verdict: 'unknown' },
      ],
      suppliers: [{ role: 'rep' }],
    });
  });

  test.prop([fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 })])(
    'atLeast counts what is met',
    (parts, count) => {
      const of = parts.map((holds) => (holds ? filled : empty));
      const found = parts.filter(Boolean).length;
      expect(evaluate({ kind: 'atLeast', count, of }, { state }).verdict).toBe(
        found >= count ? 'met' : 'unmet',
      );
    },
  );

  describe('none', () => {
    const where: Condition = {
      kind: 'map',
      entries: [{ path: ['person', 'role'], test: { op: 'in', operands: ['decide'] } }],
    };
    const metDecider: Criterion = {
      id: 'met',
      path: 'x.met',
      kind: 'evidence',
      evidence: 'meeting',
      atLeast: 1,
      where,
    };
    const decider: Criterion = {
      id: 'decider',
      path: 'x.decider',
      kind: 'rows',
      table: 'chain',
      atLeast: 1,
      where: { kind: 'map', entries: [{ path: ['role'], test: { op: 'in', operands: ['decide'] } }] },
    };
    const wang = { id: 'wang', person: 'Wang', role: 'decide' };
    const evidence = [piece('m', 'meeting', { values: { person: 'wang' } })];

    it('does not pass because the row that tells was deleted', () => {
      const none = { kind: 'none', of: [metDecider] } as const;
      expect(evaluate(none, { evidence, state: { fields: { chain: [wang] } } }).verdict).toBe('unmet');
      expect(evaluate(none, { evidence, state: { fields: { chain: [] } } }).verdict).toBe('unknown');
      expect(
        evaluate(none, { evidence, state: { fields: { chain: [{ ...wang, role: 'buy' }] } } }).verdict,
      ).toBe('met');
    });

    it('does not pass because a column of a row was left empty', () => {
      const none = { kind: 'none', of: [decider] } as const;
      expect(evaluate(none, { state: { fields: { chain: [{ id: 'zhou', person: 'Zhou' }] } } }).verdict).toBe(
        'unknown',
      );
      expect(evaluate(none, { state: { fields: { chain: [] } } }).verdict).toBe('met');
    });
  });
});
