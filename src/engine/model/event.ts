import type { Verdict } from './blocker.js';
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
  }[];
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
    readonly piece: Omit<EvidencePiece, 'recordedAt' | 'recordedBy' | 'retracted' | 'supersededBy'>;
  };
  'evidence.retracted': { readonly evidence: string; readonly reason: string };
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
