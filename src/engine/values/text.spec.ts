import { describe, expect, it } from '@jest/globals';
import { field, read, refused } from './test-support/read.js';
import { isPattern } from './text.js';

const code = field('it', 'text', { pattern: '[A-Z]{2}\\d+' });
const evil = field('it', 'text', { pattern: '(a+)+b' });

describe('text', () => {
  it.each([
    ['is kept as typed', field('it', 'text'), ' 你好 ', ' 你好 '],
    ['may have 10,000 characters', field('it', 'text'), 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['may not have more', field('it', 'text'), 'x'.repeat(10_001), refused('value.too-long')],
    ['counts characters, not halves of them', field('it', 'text', { maxLength: 2 }), '😀😀', '😀😀'],
    ['has a least length', field('it', 'text', { minLength: 3 }), 'ab', refused('value.too-short')],
    ['matches its pattern as a whole', code, 'AB12', 'AB12'],
    ['is refused when only a part matches', code, 'xAB12', refused('value.pattern-mismatch')],
    ['cannot be made slow by its pattern', evil, 'a'.repeat(9_000), refused('value.pattern-mismatch')],
    ['takes no NUL', field('it', 'text'), 'a\0b', refused('value.forbidden-character')],
    [
      'takes no half of a surrogate pair',
      field('it', 'text'),
      'a\uD83D',
      refused('value.forbidden-character'),
    ],
    ['takes no number', field('it', 'text'), 5, refused('value.not-text')],
    ['takes no object', field('it', 'text'), { toString: 'x' }, refused('value.not-text')],
  ])('%s', (_title, one, raw, outcome) => {
    expect(read(one, raw)).toEqual(outcome);
  });
});

it('knows patterns RE2 does not have', () => {
  expect([isPattern('[a-z]+'), isPattern('(?=x)'), isPattern('[')]).toEqual([true, false, false]);
});
