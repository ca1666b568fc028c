import { expect, it } from '@jest/globals';
import { didYouMean } from './did-you-mean.js';

const names = ['written-need', 'meeting', 'budget', 'closeOn'];

it.each([
  ['writen-need', 'written-need'],
  ['bugdet', 'budget'],
  ['closeon', 'closeOn'],
  ['Meeting', 'meeting'],
  ['nudget', 'budget'],
  ['quotation', undefined],
  ['x', undefined],
  ['m'.repeat(100_000), undefined],
])('%.20s', (name, meant) => {
  expect(didYouMean(name, names)).toBe(meant);
});

it('takes the first letter for right where two are equally near', () => {
  expect(didYouMean('CYN', ['BYN', 'CNY'])).toBe('CNY');
});
