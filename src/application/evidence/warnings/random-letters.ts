import type { Detector } from './detector.js';

/** No word of a language people write here has so many consonants side by side, or is so long without a vowel. */
const TOO_MANY_CONSONANTS = /[bcdfghjklmnpqrstvwxz]{6,}/;
const LONGEST_WITHOUT_VOWEL = 5;

function isRandom(word: string): boolean {
  if (TOO_MANY_CONSONANTS.test(word)) return true;
  return word.length >= LONGEST_WITHOUT_VOWEL && !/[aeiouy\u00c0-\u024f]/.test(word);
}

/** “sdkjfh wlkrt”: letters hit at random. Abbreviations in capitals and names with digits in them are not looked at. */
export const randomLetters: Detector = {
  code: 'random-letters',
  message: { en: 'Letters that make no words.', zh: '无法构成词语的字母。' },
  matches(text) {
    if (/[^\p{Script=Latin}\p{P}\p{Z}\p{S}\p{N}]/u.test(text.normalize('NFKC'))) return false;
    const words =
      text.normalize('NFKC').match(/(?<![\p{L}\p{N}])[a-z\u00df-\u024f]+(?![\p{L}\p{N}])/gu) ?? [];
    const letters = words.join('').length;
    const random = words.filter(isRandom).join('').length;
    return random > 0 && random / letters >= 0.5;
  },
};
