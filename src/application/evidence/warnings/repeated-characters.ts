import { plainCharacters, type Detector } from './detector.js';

/** Sounds that say nothing, however they are strung together. */
const INTERJECTIONS = /^[啊哦噢嗯额呃哈呵嘿嘻诶哎唉咳呀吧呢嘛]{2,}$/u;

/** The same few characters again and again make up nearly all of a text this long. */
const LEAST_LENGTH = 4;

/** “aaaaaa”, “啊啊啊”, “哈哈”, “asdasdasd”, “测试测试”: one thing said over and over, or a sound. */
export const repeatedCharacters: Detector = {
  code: 'repeated-characters',
  message: { en: 'The same characters again and again.', zh: '反复输入相同的字符。' },
  matches(text) {
    const plain = plainCharacters(text);
    if (INTERJECTIONS.test(plain)) return true;
    const characters = [...plain];
    // A number may well consist of one digit.
    if (characters.length < LEAST_LENGTH || /^\p{N}+$/u.test(plain)) return false;
    return /^(.)\1+$/u.test(plain) || /^(.{2,4}?)\1{1,}$/u.test(plain) || mostlyOne(characters);
  },
};

/** Whether a single character makes up three quarters of a text. */
function mostlyOne(characters: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Math.max(...counts.values()) / characters.length >= 0.75;
}
