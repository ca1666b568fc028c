import type { Blocker, CriterionReport } from './blocker.js';
import type { Target } from './command.js';
import type { NewEvent } from './event.js';
import type { FullText } from './text.js';

/** Something wrong with one value of a command, by its path in the command. */
export interface InputProblem {
  /** JSON pointer into the command's values, e.g. `/fields/amount`. */
  readonly pointer: string;
  /** Stable code, e.g. `value.not-a-date`. */
  readonly code: string;
  readonly message: FullText;
}

/** What follows from an accepted command outside the instance; goes to the outbox. */
export interface Effect {
  readonly topic:
    | 'stage.entered'
    | 'instance.closed'
    | 'instance.reopened'
    | 'owner.changed'
    | 'approval.asked'
    | 'approval.decided'
    | 'approval.ended'
    | 'approval.overdue'
    | 'approval.nudged'
    | 'approval.copied'
    | 'approval.commented'
    /** Nobody can decide: for operations. */
    | 'approval.unresolved'
    | 'gate.overridden'
    /** A second person has to look at a piece before it counts … */
    | 'evidence.to-verify'
    /** … or because it was drawn. */
    | 'evidence.to-review'
    | 'evidence.verified'
    | 'evidence.rejected'
    | 'evidence.expected'
    /** A passed gate rested on evidence that no longer stands. */
    | 'gate.doubted';
  /** Ids of the people to be told, a message for each; whoever subscribes when absent. */
  readonly recipients?: readonly string[];
}

/** The answer to a command: accepted with its events, refused with its reasons, or not a command that makes sense. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly NewEvent[]; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** How a gate stands: every criterion, met or not, and what stands in the way. `blockers` is empty when the move would be accepted. */
export interface Explanation {
  readonly from: string;
  readonly target: Exclude<Target, 'next'>;
  readonly criteria: readonly CriterionReport[];
  readonly blockers: readonly Blocker[];
}
