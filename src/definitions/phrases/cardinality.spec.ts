import { describe, expect, it } from '@jest/globals';
import { cardinality } from './cardinality.js';

describe('how many linked records there may be', () => {
  it.each([
    ['1', { min: 1, max: 1 }],
    ['0+', { min: 0 }],
    ['1+', { min: 1 }],
    ['0..1', { min: 0, max: 1 }],
    ['2..5', { min: 2, max: 5 }],
  ])('%s is read', (text, expected) => {
    expect(cardinality.read(text)).toEqual(expected);
    expect(text).toMatch(new RegExp(cardinality.pattern));
  });

  it.each([
    ['0', '0+'],
    ['*', '0+'],
    ['0..*', '0+'],
    ['1..n', '1+'],
    ['0-1', '0..1'],
    ['1..', '1+'],
    ['>=1', '1+'],
    ['5..2', undefined],
    ['some', undefined],
  ])('%s means nothing, and the mend is %s', (text, mend) => {
    expect(cardinality.read(text)).toBeUndefined();
    expect(cardinality.mend(text)).toBe(mend);
  });
});
