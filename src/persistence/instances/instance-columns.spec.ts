import { describe, expect, it } from '@jest/globals';
import { sortableAmount } from './instance-columns.js';

describe('what amounts are sorted by', () => {
  it('keeps the order of amounts of any currency', () => {
    const amounts = ['-3', '0', '0.001', '0.0011', '7', '10.5', '800000.00', '99999999999.99'];
    const keys = amounts.map((amount) => BigInt(sortableAmount(amount)));
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(amounts.length);
  });

  it.each(['9'.repeat(30), `-${'9'.repeat(30)}`, '1e40'])('stays within bigint for %s', (amount) => {
    const key = BigInt(sortableAmount(amount));
    expect(BigInt.asIntN(64, key)).toBe(key);
  });
});
