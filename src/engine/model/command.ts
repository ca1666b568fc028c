import type { ApprovalVerdict } from './approval-request.js';
import type { Provenance } from './provenance.js';

/** Raw values as they came in; the engine checks and normalises them against the definition. */
export type RawValues = Readonly<Record<string, unknown>>;

/** Everything that can be asked of an instance. Ids that a command creates come with it: the engine makes none. */
export type Command =
  | {
      readonly type: 'create';
      readonly id: string;
      readonly reference: string;
      readonly name: string;
      readonly customer?: string;
      readonly owner: string;
      readonly fields: RawValues;
    }
  | { readonly type: 'set-fields'; readonly fields: RawValues }
  | { readonly type: 'rename'; readonly name?: string; readonly customer?: string | null }
  | {
      readonly type: 'record-evidence';
      readonly id: string;
      readonly evidence: string;
      readonly values: RawValues;
      /** When it happened; now when absent; never in the future. */
      readonly occurredAt?: string;
      readonly provenance?: Provenance;
      readonly source?: string;
      readonly artifactVersion?: number;
      readonly supersedes?: string;
      /** Drawn for a review by a second person; drawn outside of the engine. */
      readonly sampled?: true;
    }
  | { readonly type: 'retract-evidence'; readonly evidence: string; readonly reason: string }
  /** A second person lets a piece stand … */
  | { readonly type: 'verify-evidence'; readonly evidence: string; readonly comment?: string }
  /** … or does not. */
  | { readonly type: 'reject-evidence'; readonly evidence: string; readonly reason: string }
  | {
      readonly type: 'expect-evidence';
      readonly id: string;
      /** Id of a kind of evidence, or else … */
      readonly evidence?: string;
      /** … ids of fields of the record. */
      readonly fields?: readonly string[];
      /** Who finds out. */
      readonly owner: string;
      readonly dueOn: string;
      readonly note?: string;
    }
  | { readonly type: 'withdraw-expectation'; readonly expectation: string; readonly reason?: string }
  /** Somebody looked at a passed gate again, and lets it stand. */
  | { readonly type: 'settle-doubt'; readonly evidence: string; readonly reason: string }
  | { readonly type: 'complete-task'; readonly stage?: string; readonly task: string; readonly note?: string }
  | { readonly type: 'undo-task'; readonly stage?: string; readonly task: string; readonly reason?: string }
  | {
      readonly type: 'attach-artifact';
      readonly artifact: string;
      readonly sha256: string;
      readonly size: number;
      readonly fileName: string;
      readonly mediaType: string;
    }
  | { readonly type: 'advance' }
  | {
      readonly type: 'move-back';
      readonly to?: string;
      readonly reason: string;
      readonly answers?: RawValues;
    }
  | { readonly type: 'jump'; readonly to: string; readonly reason?: string }
  | {
      readonly type: 'take-transition';
      readonly transition: string;
      readonly reason?: string;
      readonly answers?: RawValues;
    }
  | { readonly type: 'hold'; readonly reason: string; readonly until?: string }
  | { readonly type: 'resume' }
  | { readonly type: 'close'; readonly outcome: string; readonly answers?: RawValues }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'hand-over'; readonly to: string; readonly reason?: string }
  | {
      readonly type: 'request-approval';
      readonly id: string;
      readonly approval: string;
      readonly comment?: string;
    }
  | {
      readonly type: 'decide-approval';
      readonly approval: string;
      readonly verdict: ApprovalVerdict;
      /** The digest of the content that was seen: a decision on anything else is refused. */
      readonly covered: string;
      /** Needed where the actor is asked in several steps at once. */
      readonly step?: string;
      readonly comment?: string;
      /** Fields and questions that the approver fills in. */
      readonly answers?: RawValues;
    }
  | { readonly type: 'recall-approval'; readonly approval: string; readonly reason?: string }
  | {
      readonly type: 'reassign-approval';
      readonly approval: string;
      /** Needed where the actor is asked in several steps at once. */
      readonly step?: string;
      /** Whose seat; the actor's own when absent. */
      readonly from?: string;
      readonly to: string;
      readonly reason: string;
    }
  | {
      readonly type: 'add-approver';
      readonly approval: string;
      readonly step?: string;
      readonly user: string;
      readonly reason?: string;
    }
  | { readonly type: 'comment-approval'; readonly approval: string; readonly text: string }
  | { readonly type: 'copy-approval'; readonly approval: string; readonly to: readonly string[] }
  | { readonly type: 'nudge-approval'; readonly approval: string }
  /** By the clock: the time of a step is over. */
  | {
      readonly type: 'time-out-approval';
      readonly approval: string;
      readonly request: string;
      readonly step: string;
    }
  /** By the clock: the organisation changed, and seats may have to be filled anew. */
  | { readonly type: 'refresh-approvers'; readonly approval: string; readonly request: string }
  | {
      readonly type: 'override-gate';
      readonly id: string;
      /** Paths of the criteria that need not hold. */
      readonly criteria: readonly string[];
      readonly reason: string;
      readonly until: string;
    }
  | { readonly type: 'end-override'; readonly override: string; readonly reason?: string };

/** The name of a command. */
export type CommandType = Command['type'];

/** A command of one type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What the engine may be asked to explain: the next stage, a stage by id, an outcome, or a named transition. */
export type Target =
  { readonly stage: string } | { readonly outcome: string } | { readonly transition: string } | 'next';
