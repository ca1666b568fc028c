import type {
  ApprovalRequest,
  CoveredChange,
  CoveredContent,
  Override,
  RequestedStep,
  Seat,
  SeatDecision,
  Unresolved,
} from './approval-request.js';
import type { Verdict } from './blocker.js';
import type { PassedGate } from './doubt.js';
import type { EvidenceCheck } from './evidence-check.js';
import type { Expectation } from './expectation.js';
import type {
  ArtifactVersion,
  DefinitionPin,
  EvidencePiece,
  InstanceState,
  StateValue,
} from './instance-state.js';
import type { ForecastCategory, OutcomeResult } from './process-definition.js';
import type { Instant, Value, Values } from './value.js';

/** What an accepted move rested on: each criterion of the gate, with the evidence that met it. */
export interface Basis {
  readonly criteria: readonly {
    /** The criterion's path. */
    readonly criterion: string;
    readonly verdict: Verdict;
    /** Ids of the pieces of evidence that met it. */
    readonly evidence?: readonly string[];
    /** `artifact@version` that met it. */
    readonly artifacts?: readonly string[];
    /** Ids of the approvals that met it, or let it pass. */
    readonly approvals?: readonly string[];
    /** Id of the override that let it pass unmet. */
    readonly override?: string;
  }[];
}

/** How the end of an approval request is told. */
interface RequestEnd {
  readonly approval: string;
  readonly request: string;
  readonly reason?: string;
  /** The state of the machine after it, where a region of the present stage follows the approval. */
  readonly stateValue?: StateValue;
}

/** The passed gates that rested on a piece which no longer stands; absent when there is none. */
interface Shaken {
  readonly shaken?: readonly Omit<PassedGate, 'evidence'>[];
}

/** The stage an instance stands in after a move, as the event fixes it. */
export interface StageEntry {
  readonly stage: string;
  readonly stateValue: StateValue;
  readonly probability?: string;
  readonly forecast: ForecastCategory;
  readonly dueAt?: Instant;
}

/** How a stage is left for another. */
export type Move = 'advance' | 'back' | 'jump' | 'transition';

/** The body of each type of event. An event states what came of a command, never the command. */
export interface EventBodies {
  'instance.created': {
    readonly definition: DefinitionPin;
    readonly reference: string;
    readonly name: string;
    readonly customer?: string;
    readonly owner: string;
    readonly fields: Values;
    readonly figures: InstanceState['figures'];
    readonly entered: StageEntry;
    readonly basis: Basis;
  };
  'fields.set': {
    /** New values; null clears. */
    readonly values: Readonly<Record<string, Value | null>>;
  };
  'instance.renamed': { readonly name?: string; readonly customer?: string | null };
  'evidence.recorded': {
    readonly piece: Omit<
      EvidencePiece,
      'recordedAt' | 'recordedBy' | 'retracted' | 'supersededBy' | 'verified' | 'reviewed' | 'rejected'
    >;
  } & Shaken;
  'evidence.retracted': { readonly evidence: string; readonly reason: string } & Shaken;
  'evidence.verified': {
    readonly evidence: string;
    readonly check: EvidenceCheck;
    readonly comment?: string;
  };
  'evidence.rejected': {
    readonly evidence: string;
    readonly check: EvidenceCheck;
    readonly reason: string;
  } & Shaken;
  'evidence.expected': { readonly expectation: Omit<Expectation, 'askedBy' | 'askedAt'> };
  'expectation.withdrawn': { readonly expectation: string; readonly reason?: string };
  'doubt.settled': { readonly evidence: string; readonly reason: string };
  'task.completed': { readonly stage: string; readonly task: string; readonly note?: string };
  'task.undone': { readonly stage: string; readonly task: string; readonly reason?: string };
  'artifact.attached': Omit<ArtifactVersion, 'attachedAt' | 'attachedBy'>;
  'stage.changed': {
    readonly move: Move;
    /** Id of the named transition that was taken. */
    readonly transition?: string;
    readonly from: string;
    /** When the stage left was entered; with `recordedAt` its dwell time. */
    readonly fromEnteredAt: Instant;
    readonly entered: StageEntry;
    /** Stages passed over. */
    readonly skipped?: readonly string[];
    readonly reason?: string;
    readonly answers?: Values;
    readonly basis: Basis;
  };
  'instance.held': { readonly reason: string; readonly until?: string };
  'instance.resumed': Record<string, never>;
  'instance.closed': {
    readonly outcome: string;
    readonly result: OutcomeResult;
    readonly from: string;
    readonly fromEnteredAt: Instant;
    readonly stateValue: StateValue;
    readonly probability: string;
    readonly forecast: ForecastCategory;
    readonly answers: Values;
    readonly basis: Basis;
  };
  'instance.reopened': { readonly reason: string; readonly entered: StageEntry };
  'owner.changed': { readonly from: string; readonly to: string; readonly reason?: string };
  'approval.requested': {
    readonly request: Omit<ApprovalRequest, 'status' | 'requestedAt' | 'requestedBy'>;
    readonly stateValue?: StateValue;
  };
  /** A group of steps began: whoever is asked now, by when. */
  'approval.steps-started': {
    readonly approval: string;
    readonly request: string;
    readonly steps: readonly Pick<RequestedStep, 'step' | 'seats' | 'needed' | 'dueAt' | 'unresolved'>[];
  };
  'approval.decided': {
    readonly approval: string;
    readonly request: string;
    readonly step: string;
    readonly decision: Omit<SeatDecision, 'at' | 'by'>;
    /** The digest of what was signed. */
    readonly covered: string;
    /** How the step stands after it. */
    readonly status: RequestedStep['status'];
    /** What those decide on who come after: it now holds what was filled in as well. Absent when nothing was, or it grants. */
    readonly content?: CoveredContent;
  };
  /** `covered` replaces what was asked for: it now holds what the approvers filled in as well. */
  'approval.granted': RequestEnd & { readonly covered: CoveredContent };
  'approval.rejected': RequestEnd;
  'approval.returned': RequestEnd;
  'approval.recalled': RequestEnd;
  'approval.voided': RequestEnd & { readonly changes: readonly CoveredChange[] };
  /** The seats of a step changed: handed over, added, escalated, or filled anew after the organisation changed. */
  'approval.seats-changed': {
    readonly approval: string;
    readonly request: string;
    readonly step: string;
    readonly why: 'reassigned' | 'added' | 'escalated' | 'refreshed';
    readonly seats: readonly Seat[];
    readonly needed: number;
    readonly unresolved?: Unresolved;
    readonly reason?: string;
  };
  /** The time of a step was over; `dueAt` is when it will be so again. */
  'approval.overdue': {
    readonly approval: string;
    readonly request: string;
    readonly step: string;
    readonly dueAt?: Instant;
  };
  'approval.commented': { readonly approval: string; readonly request: string; readonly text: string };
  'approval.copied': { readonly approval: string; readonly request: string; readonly to: readonly string[] };
  'approval.nudged': { readonly approval: string; readonly request: string; readonly to: readonly string[] };
  'gate.overridden': Omit<Override, 'by' | 'at'>;
  'override.ended': { readonly override: string; readonly reason?: string };
}

/** A type of event. */
export type EventType = keyof EventBodies;

/** The schema version events are written in; older ones are upcast when read. */
export const EVENT_SCHEMA_VERSION = 1;

/** What `decide` yields: the type, the stage after it, and the body. */
export type NewEvent = {
  [T in EventType]: { readonly type: T; readonly stage: string; readonly body: EventBodies[T] };
}[EventType];

/** What surrounds the body of an event in the log. */
export interface EventEnvelope {
  readonly org: string;
  readonly instance: string;
  readonly seq: number;
  readonly schemaVersion: number;
  readonly actor: string;
  readonly onBehalfOf?: string;
  /** One id for all events of one command. */
  readonly commandId: string;
  /** The event that caused the command, `instance@seq`. */
  readonly causedBy?: string;
  readonly recordedAt: Instant;
}

/** An event of the log. */
export type InstanceEvent = EventEnvelope & NewEvent;
