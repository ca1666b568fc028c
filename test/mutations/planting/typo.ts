/** What fingers do to a word: swap two letters, leave one out, strike one twice, hit the next key. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  (word, at) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
];

/**
 * A misspelling of a word that is none of the words to avoid; which one depends on the word and on where it stands, so that
 * the corpus holds them all and is the same every time. Short words gain a letter: without one they would not be themselves.
 */
export function typo(word: string, avoid: ReadonlySet<string>, salt: number): string | undefined {
  const last = word.length - 2;
  const tries = Array.from({ length: 8 }, (_, index) => salt + index);
  for (const seed of tries) {
    const at = last < 1 ? 0 : 1 + (seed % last);
    const slip = last < 1 ? SLIPS[2] : SLIPS[seed % SLIPS.length];
    const made = slip?.(word, at) ?? word;
    if (made !== word && !avoid.has(made) && /^[\p{L}_]([\p{L}\p{N}_]|-(?=[\p{L}\p{N}]))*$/u.test(made))
      return made;
  }
  return undefined;
}
