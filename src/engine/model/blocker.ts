import type { FullText, Text } from './text.js';
import type { Instant } from './value.js';

/**
 * How a criterion stands. `expired`: it was met and time has undone it; `unknown`: it cannot be told because data is
 * missing, which blocks like `unmet`; `not-applicable`: its `if` does not hold; `overridden`: it is not met, and an override
 * lets it pass.
 */
export type Verdict = 'met' | 'unmet' | 'expired' | 'unknown' | 'not-applicable' | 'overridden';

/** Where a person supplies what is missing. */
export type Remedy =
  | { readonly act: 'set-fields'; readonly fields: readonly string[] }
  | { readonly act: 'record-evidence'; readonly evidence: string }
  | { readonly act: 'attach-artifact'; readonly artifact: string }
  | { readonly act: 'complete-task'; readonly stage: string; readonly task: string }
  | { readonly act: 'edit-rows'; readonly table: string }
  | { readonly act: 'answer'; readonly fields: readonly string[] }
  | { readonly act: 'resume' | 'reopen' | 'wait' }
  | { readonly act: 'ask'; readonly role: string }
  | { readonly act: 'request-approval' | 'decide-approval' | 'recall-approval'; readonly approval: string }
  | { readonly act: 'link-record'; readonly link: string };

/** Who can supply it: a role of the process, and the people that hold it now, as far as known. */
export interface Supplier {
  readonly role: string;
  readonly name: Text;
  readonly users: readonly string[];
}

/** How one criterion of a gate stands, met or not. */
export interface CriterionReport {
  /** The criterion's path. */
  readonly criterion: string;
  readonly id: string;
  readonly kind: string;
  readonly name: FullText;
  readonly verdict: Verdict;
  /** Stable code of why, e.g. `criterion.evidence-missing`; absent when met. */
  readonly code?: string;
  /** One sentence saying what is missing, or what met it. */
  readonly message: FullText;
  /** What was seen and what is wanted, in words. */
  readonly seen?: FullText;
  readonly wanted?: FullText;
  readonly hint?: Text;
  readonly skill?: Text;
  /** Id of the policy that laid it over the process. */
  readonly policy?: string;
  readonly suppliers: readonly Supplier[];
  readonly remedy?: Remedy;
  /** Ids of the pieces of evidence it rests on. */
  readonly evidence?: readonly string[];
  /** `artifact@version` it rests on. */
  readonly artifacts?: readonly string[];
  /** Ids of the approvals that met it, or let it pass. */
  readonly approvals?: readonly string[];
  /** Id of the override that lets it pass unmet. */
  readonly override?: string;
  /** When it will stop being met by itself. */
  readonly validUntil?: Instant;
  /** Of a group: how its parts stand. */
  readonly parts?: readonly CriterionReport[];
}

/**
 * One thing that stands in the way of a command. Criteria that are not met are blockers; so are a hold, a closed
 * instance, a role the actor lacks, a forbidden jump and an unanswered question, which have no criterion.
 */
export interface Blocker extends Omit<CriterionReport, 'criterion' | 'kind' | 'verdict' | 'code'> {
  /** The criterion's path; absent where no criterion is at stake. */
  readonly criterion?: string;
  readonly kind?: string;
  readonly verdict: Exclude<Verdict, 'met' | 'not-applicable' | 'overridden'>;
  readonly code: string;
}
