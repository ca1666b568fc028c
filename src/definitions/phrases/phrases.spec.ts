import { describe, expect, it } from '@jest/globals';
import { mendOf, type Phrase } from './phrase.js';
import { phrases } from './phrases.js';

const all: readonly (readonly [string, Phrase<unknown>])[] = Object.entries(phrases);

describe.each(all)('the phrase %s', (_name, phrase) => {
  it('says in both languages what has to be written', () => {
    expect(phrase.expected.en).toMatch(/`|\(…\)/);
    expect(phrase.expected.zh).toMatch(/\p{Script=Han}/u);
  });

  it('reads nothing that an editor would not accept', () => {
    const texts = ['', ' ', 'any', '2', '2 of 3', '0+', 'changed(a)', 'a.b', 'a@1', 'P1D', 'artifact a', 'a'];
    const unfit = texts.filter((text) => !new RegExp(phrase.pattern).test(text));
    expect(unfit.map((text) => phrase.read(text))).toEqual(unfit.map(() => undefined));
  });

  it('guesses nothing from a text without end', () => {
    expect(mendOf(phrase, `${' '.repeat(250_000)}2 of3`)).toBeUndefined();
  });
});
