import { plainCharacters, type Detector } from './detector.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz'];
const NEIGHBOURS: ReadonlySet<string> = new Set(
  [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))].flatMap((row) =>
    [...row].slice(1).map((key, place) => `${row[place] ?? ''}${key}`),
  ),
);

/** A shorter run of neighbouring keys occurs in words: “were”, “property”, “desde”. */
const SHORTEST_RUN = 4;

/** How many of the characters lie in runs of keys that are next to each other. */
function inRuns(characters: readonly string[]): number {
  let [run, total] = [1, 0];
  for (const [place, key] of characters.entries()) {
    const joined = place > 0 && NEIGHBOURS.has(`${characters[place - 1] ?? ''}${key}`);
    if (joined) run += 1;
    else {
      if (run >= SHORTEST_RUN) total += run;
      run = 1;
    }
  }
  return run >= SHORTEST_RUN ? total + run : total;
}

/** “asdfgh”, “qwerty”, “123456”, “abcdef”: keys in the order in which they lie. */
export const keyboardNoise: Detector = {
  code: 'keyboard-noise',
  message: { en: 'Keys in the order in which they lie on the keyboard.', zh: '按键盘顺序输入的字符。' },
  matches(text) {
    const characters = [...plainCharacters(text)];
    return characters.length >= SHORTEST_RUN && inRuns(characters) / characters.length >= 0.5;
  },
};
