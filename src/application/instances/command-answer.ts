import type { EventType, NewEvent } from '../../engine/model/event.js';
import type { InstanceState, InstanceStatus } from '../../engine/model/instance-state.js';
import { DomainError } from '../../errors/domain-error.js';
import type { StoredAnswer } from '../ports/instance-store.js';
import type { WriteOptions } from '../request-context.js';

/** What an accepted command answers: where the instance stands now and what happened. */
export interface CommandResult {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: InstanceStatus;
  readonly stage: string;
  readonly outcome?: string;
  readonly probability?: string;
  /** Empty when what was asked is so already. */
  readonly events: readonly { readonly seq: number; readonly type: EventType }[];
  /** What the command made: an instance, a piece of evidence, a version of an artifact, an approval request. */
  readonly created?: {
    readonly instance?: string;
    readonly evidence?: string;
    readonly artifactVersion?: number;
    readonly expectation?: string;
    /** An approval request. */
    readonly request?: string;
  };
}

/** The answer as JSON text (kept as it is for a repeated request) with the HTTP status that belongs to it. */
export interface CommandAnswer {
  readonly status: 200 | 201;
  readonly version: number;
  readonly text: string;
  readonly replayed: boolean;
}

function createdBy(event: NewEvent, state: InstanceState): CommandResult['created'] {
  if (event.type === 'instance.created') return { instance: state.id };
  if (event.type === 'evidence.recorded') return { evidence: event.body.piece.id };
  if (event.type === 'evidence.expected') return { expectation: event.body.expectation.id };
  if (event.type === 'approval.requested') return { request: event.body.request.id };
  return event.type === 'artifact.attached' ? { artifactVersion: event.body.version } : undefined;
}

/** The answer to an accepted command. */
export function answerTo(state: InstanceState, events: readonly NewEvent[]): CommandAnswer {
  const created = events.map((event) => createdBy(event, state)).find((made) => made !== undefined);
  const result: CommandResult = {
    id: state.id,
    reference: state.reference,
    version: state.seq,
    status: state.status,
    stage: state.stage,
    ...(state.closed === undefined ? {} : { outcome: state.closed.outcome }),
    ...(state.probability === undefined ? {} : { probability: state.probability }),
    events: events.map(({ type }, place) => ({ seq: state.seq - events.length + 1 + place, type })),
    ...(created === undefined ? {} : { created }),
  };
  return {
    status: created === undefined ? 200 : 201,
    version: state.seq,
    text: JSON.stringify(result),
    replayed: false,
  };
}

/**
 * The answer kept for a request that is repeated.
 * @throws DomainError `request.idempotency-key-reused` when the key was used with another request.
 */
export function repeatedAnswer(kept: StoredAnswer, idempotency: WriteOptions['idempotency']): CommandAnswer {
  if (kept.bodyHash !== idempotency?.bodyHash) throw new DomainError('request.idempotency-key-reused');
  const { version } = JSON.parse(kept.response) as CommandResult;
  return { status: kept.status === 201 ? 201 : 200, version, text: kept.response, replayed: true };
}
