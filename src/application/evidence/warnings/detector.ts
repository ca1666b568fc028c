import type { FullText } from '../../../engine/model/text.js';

/** What a text looks like that nobody meant: pure, from the text alone. */
export interface Detector {
  /** Stable code of the warning. */
  readonly code: 'placeholder' | 'repeated-characters' | 'keyboard-noise' | 'random-letters';
  readonly message: FullText;
  matches(text: string): boolean;
}

/** The letters and digits of a text, in lower case and without widths. */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
