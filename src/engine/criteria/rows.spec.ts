import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';

const row = (id: string, role: string, relation?: string) => ({
  id,
  role,
  ...(relation === undefined ? {} : { relation }),
});
const deciders = {
  kind: 'map',
  entries: [{ path: ['role'], test: { op: 'in', operands: ['decide'] } }],
} as const;
const dated = {
  kind: 'map',
  entries: [{ path: ['relation'], test: { op: '>=', operand: 'dated' } }],
} as const;
const chain = (...rows: object[]) => ({ state: { fields: { chain: rows as never } } });

describe('rows', () => {
  it.each([
    ['no table', {}, 'unmet'],
    ['no row that passes', chain(row('1', 'buy', 'trusted')), 'unmet'],
    ['one that passes and is as wanted', chain(row('1', 'decide', 'dated'), row('2', 'buy', 'known')), 'met'],
    [
      'one of two that is not as wanted',
      chain(row('1', 'decide', 'dated'), row('2', 'decide', 'known')),
      'unmet',
    ],
    ['one whose relation is not known', chain(row('1', 'decide')), 'unknown'],
  ])('with %s is as it should', (_what, given, verdict) => {
    expect(
      evaluate({ kind: 'rows', table: 'chain', where: deciders, every: dated, atLeast: 1 }, given).verdict,
    ).toBe(verdict);
  });

  it('counts', () => {
    const two = { kind: 'rows', table: 'chain', where: deciders, atLeast: 2 } as const;
    expect(evaluate(two, chain(row('1', 'decide')))).toMatchObject({
      code: 'criterion.rows-insufficient',
      message: { en: '1 of 2 rows in chain (role: decide).' },
      remedy: { act: 'edit-rows', table: 'chain' },
    });
    expect(evaluate(two, chain(row('1', 'decide'), row('2', 'decide'))).verdict).toBe('met');
  });

  it('wants a row for each option', () => {
    const each = { kind: 'rows', table: 'chain', eachOf: 'role', atLeast: 1 } as const;
    expect(evaluate(each, chain(row('1', 'decide'), row('2', 'buy')))).toMatchObject({
      code: 'criterion.rows-options-missing',
      message: { en: expect.stringContaining('champion') },
    });
    expect(evaluate(each, chain(row('1', 'decide'), row('2', 'buy'), row('3', 'champion'))).verdict).toBe(
      'met',
    );
  });
});
