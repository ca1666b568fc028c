import type { Action } from './action.js';
import type { Advice } from './advice.js';
import type { Condition } from './condition.js';
import type { Field } from './field.js';
import type { Text } from './text.js';
import type { Duration } from './value.js';

/** How many of those who may decide have to agree: one, every one, or `count` (of `of` people, when said). */
export type Quorum =
  | { readonly kind: 'any' }
  | { readonly kind: 'all' }
  | { readonly kind: 'count'; readonly count: number; readonly of?: number };

/** One signature, or set of signatures, of an approval. */
export interface ApprovalStep extends Advice {
  /** Its place: `1`, `2`, and `2.1`, `2.2` side by side. */
  readonly id: string;
  /** Unique in the definition: `approvals.contract-signing.steps.2.1`. */
  readonly path: string;
  readonly name?: Text;
  /** Ids of the roles whose holders may decide. */
  readonly by: readonly string[];
  readonly quorum: Quorum;
  /** The step is skipped when this does not hold. */
  readonly if?: Condition;
  readonly within?: Duration;
  /** What happens when the time is over; the approvers are reminded when absent. */
  readonly overdue?: readonly Action[];
}

/** What an approval holds for; a change of any of it voids the approval. */
export interface Covered {
  readonly kind: 'field' | 'artifact' | 'evidence';
  readonly id: string;
}

/** An approval the process can ask for (S5, S13). */
export interface Approval extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly covers: readonly Covered[];
  /** One after the other; what stands in one inner list is decided side by side. */
  readonly steps: readonly (readonly ApprovalStep[])[];
  /** Fields of the record that the approver fills in: ids. */
  readonly asks: readonly string[];
  /** Questions of its own that the approver answers. */
  readonly questions: readonly Field[];
  /** Id of the stage the record goes back to when the approval is returned. */
  readonly returnsTo?: string;
  /** Id of the evidence whose recording freezes what is covered. */
  readonly locks?: string;
  /** `requester`, `owner` or ids of roles: people who may not approve, whatever role they hold (S16). */
  readonly separation: readonly string[];
}
