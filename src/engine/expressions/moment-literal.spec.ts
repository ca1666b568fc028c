import { describe, expect, it } from '@jest/globals';
import { checkExpression, compileExpression } from './compile-expression.js';
import { sample, scope } from './test-support/sample.js';

const test = (source: string, values = {}) =>
  compileExpression(source, { definition: sample }, 'boolean').test(scope(values));

describe('a date written out', () => {
  it.each([
    ['closeOn > 2026-01-01', true],
    ['closeOn > 2026-12-01', false],
    ['closeOn == 2026-11-30', true],
    ['closeOn + P1D == 2026-12-01', true],
    ['days(2026-11-01, closeOn) == 29', true],
    ['closeOn in [2026-11-30, 2026-12-31]', true],
    ['2026-12-01 - P1D == closeOn', true],
    // Shanghai is eight hours ahead: the day begins there at 16:00 of the day before in UTC.
    ['bidDeadline >= 2026-12-01', true],
    ['bidDeadline == 2026-12-01T00:00:00+08:00', true],
    ['bidDeadline == 2026-11-30T16:00:00Z', true],
    ['bidDeadline < 2026-11-30T16:00:00.001Z', true],
    ['score == 2026 - 01 - 01', true],
  ])('%s is %s', (source, expected) => {
    const values = { closeOn: '2026-11-30', bidDeadline: '2026-11-30T16:00:00.000Z', score: '2024' };
    expect(test(source, values)).toEqual({ known: true, value: expected });
  });

  it('fills in a field of type date, and is when a window opens', () => {
    const value = sample.fields.find(({ id }) => id === 'closeOn');
    const place = { definition: sample };
    expect(value && compileExpression('2026-01-31', place, { value }).value(scope())).toEqual({
      known: true,
      value: '2026-01-31',
    });
    expect(compileExpression('2026-01-31', place, 'moment').moment(scope())).toEqual({
      known: true,
      value: '2026-01-30T16:00:00.000Z',
    });
  });

  it('is no number', () => {
    expect(checkExpression('score > 2026-01-01', { definition: sample }, 'boolean')).toMatchObject([
      { code: 'expression.type' },
    ]);
  });
});
