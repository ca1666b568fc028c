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

it.each([
  ['swapped at the beginning', 'xy'],
  ['swapped at the end', 'yx'],
])('tells long words apart by the letters that differ: %s', (_case, tail) => {
  const like = (end: string) => `a-name-that-begins-like-all-others-${end}`;
  expect(didYouMean(like(tail), ['ab', 'cd', 'xy', 'y'].map(like))).toBe(like('xy'));
});

it.each([
  ['slips apart from each other', 'key-acount-sixstage-funnle', 'key-account-six-stage-funnel'],
  ['more slips than one word has', 'ky-acont-sixstag-funl', undefined],
  ['a letter in front', 'xmeeting', 'meeting'],
  ['a letter after', 'meetings', 'meeting'],
])('%s', (_case, name, meant) => {
  expect(didYouMean(name, ['key-account-six-stage-funnel', 'meeting'])).toBe(meant);
});
