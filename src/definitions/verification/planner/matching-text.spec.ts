import { RE2JS } from 're2js';
import { describe, expect, it } from '@jest/globals';
import { textsMatching } from './matching-text.js';

const isMatch = (pattern: string) => (text: string) => RE2JS.compile(pattern).matcher(text).matches();

describe('texts that match a pattern', () => {
  it.each([
    '[A-Z]{2}-\\d{4}(x|y)?',
    '[+0-9][0-9 ()-]{5,24}',
    '[^@ ]+@[^@ ]+\\.(com|cn)',
    '(?:P|Q)\\w+\\s[.]',
    '^a.c*$',
    '\\d+|none',
  ])('%s', (pattern) => {
    expect(textsMatching(pattern).filter(isMatch(pattern))).not.toEqual([]);
  });

  it.each(['(', '[abc', 'a{999}'])('are none for what it does not know: %s', (pattern) => {
    expect(textsMatching(pattern)).toEqual([]);
  });
});
