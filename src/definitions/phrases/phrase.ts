import type { FullText } from '../../engine/model/text.js';

/** How an id is written, as a part of a regular expression. */
export const ID = '[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*';

/** A value that says more than one thing in a few words, such as `2 of 3` or `changed(grade)`. */
export interface Phrase<T> {
  /** What every text that can be read looks like; also given to editors. */
  readonly pattern: string;
  /** What has to stand here, for people. */
  readonly expected: FullText;
  /** What the text means; undefined when it means nothing. */
  read(text: string): T | undefined;
  /** What was probably meant by a text that means nothing. */
  mend(text: string): string | undefined;
}

/** The first of the texts that the phrase can read: what a mend may propose. */
export function readable<T>(
  { pattern, read }: Pick<Phrase<T>, 'pattern' | 'read'>,
  ...texts: readonly string[]
): string | undefined {
  return texts.find((text) => new RegExp(pattern).test(text) && read(text) !== undefined);
}

/** No phrase is longer; looking for one in a text without end would take as long. */
const LONGEST = 100;

/** What was probably meant by a text that is not the phrase. */
export function mendOf({ mend }: Phrase<unknown>, text: string): string | undefined {
  return text.length > LONGEST ? undefined : mend(text);
}
