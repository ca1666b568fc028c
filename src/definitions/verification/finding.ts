import type { Command } from '../../engine/model/command.js';
import type { FullText } from '../../engine/model/text.js';
import type { Duration } from '../../engine/model/value.js';

/** One step of a way through the process: what is done or happens, in words, and what the engine is given for it. */
export interface StoryStep {
  readonly words: FullText;
  readonly act:
    | { readonly kind: 'command'; readonly command: Command; readonly as: string }
    | { readonly kind: 'wait'; readonly duration: Duration }
    /** An approval is taken as granted, a record as linked: facts the process does not make itself. */
    | { readonly kind: 'granted'; readonly approval: string }
    | {
        readonly kind: 'linked';
        readonly link: string;
        readonly stage: string;
        readonly outcome?: string;
        readonly fields: Readonly<Record<string, never>>;
      };
}

/** A way through the process that shows a finding: run through the engine it ends as `end` says. */
export interface Counterexample {
  readonly steps: readonly StoryStep[];
  /** Where the record stands afterwards, `stuck in …`, `won without …`. */
  readonly end: FullText;
  /** What the engine answers at the end, checked when the story is run again. */
  readonly expected: {
    readonly stage: string;
    readonly outcome?: string;
    /** Codes or criterion paths that refuse the last step. */
    readonly refused?: readonly string[];
  };
}

/** What a check of the verification came to. `unknown` is no clean bill of health. */
export type CheckVerdict = 'holds' | 'violated' | 'unknown';

/** One answer of the verification about one part of a definition. */
export interface VerificationFinding {
  /** Id of the check, e.g. `unreached-stage`; its page is `docs/verification/<check>.md`. */
  readonly check: string;
  readonly verdict: Exclude<CheckVerdict, 'holds'>;
  readonly message: FullText;
  /** The part of the definition it is about, for its line in the file; and the key within it. */
  readonly part: object;
  readonly key?: string;
  readonly counterexample?: Counterexample;
}
