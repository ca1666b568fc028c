import type { ApprovalRequest, Override } from './approval-request.js';
import type { Doubt } from './doubt.js';
import type { CheckFailed, CheckPassed, EvidenceCheck, OpenChecks } from './evidence-check.js';
import type { Expectation } from './expectation.js';
import type { ForecastCategory, OutcomeResult } from './process-definition.js';
import type { Provenance } from './provenance.js';
import type { Instant, Values } from './value.js';

/** Which definition an instance is pinned to. */
export interface DefinitionPin {
  readonly key: string;
  readonly version: number;
  /** SHA-256 of the definition's canonical text, hex. */
  readonly digest: string;
}

/** XState's state value, e.g. `{ proposal: { work: 'open' } }`, or the id of an outcome. */
export type StateValue = string | { readonly [key: string]: StateValue };

/** One version of an attached document. */
export interface ArtifactVersion {
  readonly artifact: string;
  /** 1, 2, 3 … */
  readonly version: number;
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly attachedAt: Instant;
  readonly attachedBy: string;
}

/** One recorded piece of evidence. */
export interface EvidencePiece {
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
  readonly provenance: Provenance;
  /** Where it can be looked up: a mail, a link, a call. */
  readonly source?: string;
  /** The artifact version it rests on. */
  readonly artifactVersion?: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly expiresAt?: Instant;
  /** The piece it corrects; that one no longer counts. */
  readonly supersedes?: string;
  readonly supersededBy?: string;
  readonly retracted?: { readonly at: Instant; readonly by: string; readonly reason: string };
  /** How a second person was asked to look at it when it was recorded. */
  readonly checks?: readonly EvidenceCheck[];
  readonly verified?: CheckPassed;
  readonly reviewed?: CheckPassed;
  readonly rejected?: CheckFailed;
}

/** Whether a piece was neither retracted nor superseded nor rejected. */
export function stands({ retracted, supersededBy, rejected }: EvidencePiece): boolean {
  return retracted === undefined && supersededBy === undefined && rejected === undefined;
}

/** Where an instance stands in its life. */
export type InstanceStatus = 'open' | 'held' | 'closed';

/**
 * What the events of an instance add up to, but for its evidence, which is a table of its own because it grows.
 * Plain JSON; `apply` needs neither definition nor machine to make it.
 */
export interface InstanceState {
  readonly id: string;
  readonly definition: DefinitionPin;
  readonly reference: string;
  readonly name: string;
  readonly customer?: string;
  readonly owner: string;
  /** Sequence number of the last event; the row's version and the ETag. */
  readonly seq: number;
  readonly status: InstanceStatus;
  readonly stage: string;
  readonly stateValue: StateValue;
  readonly stageEnteredAt: Instant;
  /** When the time allowed in the stage is over. */
  readonly stageDueAt?: Instant;
  /** Decimal string. */
  readonly probability?: string;
  readonly forecast: ForecastCategory;
  readonly createdAt: Instant;
  readonly recordedAt: Instant;
  readonly fields: Values;
  /** Which fields hold worth and expected closing date. */
  readonly figures: { readonly amount?: string; readonly closeOn?: string };
  /** Keyed `stage/task`. */
  readonly tasks: Readonly<
    Record<string, { readonly at: Instant; readonly by: string; readonly note?: string }>
  >;
  /** The newest version of each artifact; its `version` is how many there are. */
  readonly artifacts: Readonly<Record<string, ArtifactVersion>>;
  readonly hold?: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly until?: string;
  };
  readonly closed?: {
    readonly at: Instant;
    readonly by: string;
    readonly outcome: string;
    readonly result: OutcomeResult;
    readonly answers: Values;
  };
  /** The latest request of each approval that was ever asked for, by the approval's id. */
  readonly approvals?: Readonly<Record<string, ApprovalRequest>>;
  /** Those granted since the present stage was entered, by id; `until` tells whether one still counts. */
  readonly overrides?: Readonly<Record<string, Override>>;
  /** Who entered it for the owner it began with; absent where that was the owner himself. */
  readonly enteredBy?: string;
  /** Who handed it over, each with the stages in which he did: there he may not approve what he prepared. */
  readonly formerOwners?: Readonly<Record<string, readonly string[]>>;
  /** The pieces of evidence that wait for a second person, by id. */
  readonly checks?: Readonly<Record<string, OpenChecks>>;
  /** Kinds of evidence of which a piece was taken back before it was reviewed: the next one is, in its place. */
  readonly unreviewed?: readonly string[];
  /** What is not known yet, by id. */
  readonly expectations?: Readonly<Record<string, Expectation>>;
  /** Passed gates that rested on evidence which no longer stands. */
  readonly doubts?: readonly Doubt[];
  /** Earliest instant at which something now counting may stop counting without an event. */
  readonly nextChangeAt?: Instant;
}
