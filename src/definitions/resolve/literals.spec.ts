import { describe, expect, it } from '@jest/globals';
import { decimalLiteral, moneyLiteral, percentLiteral, sizeLiteral } from './literals.js';

describe('literals', () => {
  it.each([
    ['60%', '0.6'],
    ['12.5 %', '0.125'],
    ['0%', '0'],
    ['33.333333333333333333333333%', '0.33333333333333333333333333'],
    ['60', undefined],
    ['%', undefined],
    ['1e2%', undefined],
  ])('the percentage %s is %s', (text, value) => {
    expect(percentLiteral(text)).toBe(value);
  });

  it.each([
    ['0.10', '0.1'],
    ['9007199254740993', '9007199254740993'],
    ['-3', '-3'],
    ['1e3', undefined],
    ['0x10', undefined],
    ['.5', undefined],
    ['', undefined],
  ])('the number %s is %s', (text, value) => {
    expect(decimalLiteral(text)).toBe(value);
  });

  it.each([
    ['CNY 500000', { amount: '500000', currency: 'CNY' }],
    ['USD 12.50', { amount: '12.50', currency: 'USD' }],
    ['CNY 500,000', undefined],
    ['500000 CNY', undefined],
    ['cny 5', undefined],
    ['XYZ 5', undefined],
  ])('the amount %s is %j', (text, value) => {
    expect(moneyLiteral(text)).toEqual(value);
  });

  it.each([
    ['20 MB', 20 * 1024 * 1024],
    ['500KB', 500 * 1024],
    ['1 GB', 1024 ** 3],
    ['20', undefined],
  ])('the size %s is %s bytes', (text, value) => {
    expect(sizeLiteral(text)).toBe(value);
  });
});
