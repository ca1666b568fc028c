import { describe, expect, it } from '@jest/globals';
import { meantBy } from './meant-by.js';

describe('what was meant by a word that is not known', () => {
  it.each([
    ['a slip of the keyboard', 'exits', ['entry', 'exit'], 'exit'],
    ['what other tools call it, rather than what looks like it', 'options', ['optional', 'of'], 'of'],
    ['the first that is known at the place', 'when', ['if', 'at', 'every'], 'at'],
    ['a word of a type', 'Boolean', ['yesno', 'money'], 'yesno'],
    ['the Chinese word', '日期', ['text', 'date'], 'date'],
    ['full-width letters', 'ｔｅｘｔ', ['text', 'date'], 'text'],
    ['a language with its country', 'zh-CN', ['en', 'zh'], 'zh'],
    ['nothing like it', 'banana', ['exit', 'entry'], undefined],
  ])('%s', (_what, word, known, meant) => {
    expect(meantBy(word, known)).toBe(meant);
  });
});
