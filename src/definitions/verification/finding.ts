import type { Command } from '../../engine/model/command.js';
import type { FullText } from '../../engine/model/text.js';
import type { Duration, Values } from '../../engine/model/value.js';
import type { Sight } from './story/sight.js';

/** What is done or happens in a story. Links and what comes through links are facts the process does not make itself. */
export type StoryAct =
  /**
   * `as`: ids of the roles acted in, joined by `+`, and `#2` for the second of those who hold them; `owner` where the
   * process has no role for the owner.
   */
  | { readonly kind: 'command'; readonly command: Command; readonly as: string }
  | { readonly kind: 'wait'; readonly duration: Duration }
  | {
      readonly kind: 'linked';
      readonly link: string;
      readonly stage: string;
      readonly outcome?: string;
      readonly fields: Values;
    }
  /** A piece of evidence that is taken from a linked record, not recorded by hand. */
  | { readonly kind: 'taken'; readonly evidence: string; readonly values: Values };

/** One step of a way through the process: what is done or happens, in words, and what the engine is given for it. */
export interface StoryStep {
  readonly words: FullText;
  readonly act: StoryAct;
}

/** Something that is tried where a story ends and that the engine refuses. */
export interface Attempt extends StoryStep {
  /** Codes or criterion paths that are among what refuses it. */
  readonly refused: readonly string[];
}

/** A way through the process that shows a finding: run through the engine it ends as `end` says. */
export interface Counterexample {
  readonly steps: readonly StoryStep[];
  /** What is tried at the end, each by itself, and refused. */
  readonly attempts?: readonly Attempt[];
  /** Where the record stands afterwards, `stuck in …`, `won without …`. */
  readonly end: FullText;
  /** What the engine answers at the end, checked when the story is run again. */
  readonly expected: {
    /** Absent when the record cannot even be created. */
    readonly stage?: string;
    readonly outcome?: string;
    /** Codes or criterion paths that refuse the last step. */
    readonly refused?: readonly string[];
    /** Paths of criteria that do not hold at the end. */
    readonly unmet?: readonly string[];
    /** Id of the guarantee whose criterion held at no moment. */
    readonly never?: string;
    /** What is seen of approvals and timers at the end. */
    readonly seen?: readonly Sight[];
  };
}

/** What a finding is about, and what it says. */
export interface FindingSubject {
  /** Id of the check, e.g. `unreached-stage`; its page is `docs/verification/<check>.md`. */
  readonly check: string;
  readonly message: FullText;
  /** The part of the definition it is about, for its line in the file; and the key within it. */
  readonly part: object;
  readonly key?: string;
}

/** One answer of the verification about one part of a definition. Nothing is said not to hold without a story that shows it. */
export type VerificationFinding =
  | (FindingSubject & { readonly verdict: 'violated'; readonly counterexample: Counterexample })
  | (FindingSubject & { readonly verdict: 'unknown'; readonly counterexample?: undefined });
