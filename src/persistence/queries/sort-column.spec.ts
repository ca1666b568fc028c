import { describe, expect, it } from '@jest/globals';
import { accepts } from './sort-column.js';

describe('accepts', () => {
  it.each([
    ['text', 'an1 hui1 合力', true],
    ['text', 'a\0b', false],
    ['text', 'a\ud800', false],
    ['timestamptz', '2026-11-21T08:00:00.000Z', true],
    ['timestamptz', '2026-13-41T08:00:00.000Z', false],
    ['timestamptz', '2026-02-30T08:00:00.000Z', false],
    ['timestamptz', '0000-01-01T00:00:00.000Z', false],
    ['timestamptz', 'now', false],
    ['bigint', '80000000', true],
    ['bigint', '-1', true],
    ['bigint', '99999999999999999999', false],
    ['bigint', '1.5', false],
  ] as const)('%s %j: %s', (type, key, wanted) => {
    expect(accepts({ column: 'c', type, nullable: false }, key)).toBe(wanted);
  });

  it('takes nothing for a key only where the column may be empty', () => {
    expect(accepts({ column: 'c', type: 'bigint', nullable: true }, null)).toBe(true);
    expect(accepts({ column: 'c', type: 'bigint', nullable: false }, null)).toBe(false);
  });
});
