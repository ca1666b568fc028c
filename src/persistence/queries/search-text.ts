/** Scripts written without spaces, where one character already means something to search for. */
const IDEOGRAPHIC = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;

/** More would only make the statement longer: the text of each candidate is compared anyway. */
const GRAMS_PER_SEARCH = 12;

/** The form texts are compared in when searching: full-width and half-width, upper and lower case are alike. */
export function searchText(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' '))
    .join('\n');
}

function bigrams(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** What a search text (see `searchText`) is found by: its pairs of neighbouring characters and its single ideographs. */
export function grams(text: string): string[] {
  const words = text.split(/\s/u);
  const single = Array.from(text).filter((character) => IDEOGRAPHIC.test(character));
  return [...new Set([...words.flatMap(bigrams), ...single])];
}

/** What somebody looks for: every word must occur in the text, and so must occur every gram. */
export interface SearchTerms {
  readonly words: readonly string[];
  /** Empty when the words are single letters, which are too common to index. */
  readonly grams: readonly string[];
}

/** Takes what somebody typed apart; undefined when there is nothing to look for. */
export function searchTerms(typed: string | undefined): SearchTerms | undefined {
  const words = [...new Set(searchText(typed).split(/\s/u))].filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const all = [...new Set(words.flatMap((word) => (IDEOGRAPHIC.test(word) ? [word] : bigrams(word))))];
  const step = Math.max(1, all.length / GRAMS_PER_SEARCH);
  const spread = Array.from(
    { length: Math.min(all.length, GRAMS_PER_SEARCH) },
    (_, index) => all[Math.floor(index * step)],
  );
  return { words, grams: spread.filter((gram) => gram !== undefined) };
}

/** What an instance is found by: its name, its customer's, and its reference. */
export function instanceSearchText(instance: {
  name: string;
  reference: string;
  customerName?: string | undefined;
}): string {
  return searchText(instance.name, instance.customerName, instance.reference);
}
