import type { Text } from './text.js';

/** Words for people that fit any item of a definition. */
export interface Advice {
  /** A longer explanation, shown on demand. */
  readonly help?: Text;
  /** One sentence on how to get it done, shown where it is missing. */
  readonly hint?: Text;
  readonly example?: Text;
  /** File to start from. */
  readonly template?: string;
  /** The skill it takes (S4), so that failures can be counted by skill. */
  readonly skill?: Text;
}
