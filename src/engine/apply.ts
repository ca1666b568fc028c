import { approvalFolds } from './fold/approvals.js';
import { corrected, doubted, passedAnew, settled } from './fold/doubts.js';
import {
  answeredByEvidence,
  answeredByFields,
  withExpectation,
  withoutExpectation,
} from './fold/expectations.js';
import { withoutChecks, withRecorded, withRetracted, withVerified } from './fold/open-checks.js';
import { withoutOverride, withoutStay, withOverride, withOwner } from './fold/overrides.js';
import type { EventBodies, InstanceEvent, StageEntry } from './model/event.js';
import type { InstanceState } from './model/instance-state.js';
import type { Instant, Value } from './model/value.js';

type Fold<T extends keyof EventBodies> = (
  state: InstanceState,
  body: EventBodies[T],
  event: InstanceEvent,
) => InstanceState;

/** Drops the optional properties that are absent, so that a fold and its JSON are the same to the byte. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Compact<T>;
}

type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Compact<T> = Omit<T, Optional<T>> & { [K in Optional<T>]?: Exclude<T[K], undefined> };

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

/** The part of the state that entering a stage sets. */
function entry(entered: StageEntry, at: Instant, nextChangeAt?: Instant) {
  return {
    status: 'open' as const,
    stage: entered.stage,
    stateValue: entered.stateValue,
    probability: entered.probability,
    forecast: entered.forecast,
    stageEnteredAt: at,
    stageDueAt: entered.dueAt,
    nextChangeAt: earliest(at, nextChangeAt, entered.dueAt),
  };
}

function enter(state: InstanceState, entered: StageEntry, at: Instant): InstanceState {
  return compact({ ...withoutStay(state), ...entry(entered, at, state.nextChangeAt) });
}

/** The earliest of the instants that lie after `now`. */
function earliest(now: Instant, ...instants: (Instant | undefined)[]): Instant | undefined {
  return instants.filter((instant): instant is Instant => instant !== undefined && instant > now).sort()[0];
}

const folds: { readonly [T in Exclude<keyof EventBodies, 'instance.created'>]: Fold<T> } = {
  'fields.set': (state, { values }) => {
    const fields: Record<string, Value> = { ...state.fields };
    for (const [field, value] of Object.entries(values)) {
      if (value === null) delete fields[field];
      else fields[field] = value;
    }
    return answeredByFields({ ...state, fields });
  },
  'instance.renamed': (state, { name, customer }) =>
    compact({
      ...state,
      name: name ?? state.name,
      customer: customer === null ? undefined : (customer ?? state.customer),
    }),
  'evidence.recorded': (state, body, event) =>
    compact({
      ...answeredByEvidence(corrected(withRecorded(state, body, event), body, event), body),
      nextChangeAt: earliest(event.recordedAt, state.nextChangeAt, state.stageDueAt, body.piece.expiresAt),
    }),
  'evidence.retracted': (state, body, event) => doubted(withRetracted(state, body), body, 'retracted', event),
  'evidence.verified': withVerified,
  'evidence.rejected': (state, body, event) =>
    doubted(withoutChecks(state, body.evidence), body, 'rejected', event),
  'evidence.expected': withExpectation,
  'expectation.withdrawn': withoutExpectation,
  'doubt.settled': settled,
  'task.completed': (state, { stage, task, note }, event) => ({
    ...state,
    tasks: { ...state.tasks, [`${stage}/${task}`]: compact({ at: event.recordedAt, by: event.actor, note }) },
  }),
  'task.undone': (state, { stage, task }) => ({ ...state, tasks: without(state.tasks, `${stage}/${task}`) }),
  'artifact.attached': (state, version, event) => ({
    ...state,
    artifacts: {
      ...state.artifacts,
      [version.artifact]: { ...version, attachedAt: event.recordedAt, attachedBy: event.actor },
    },
  }),
  'stage.changed': (state, { entered, from }, event) =>
    enter(passedAnew(state, from), entered, event.recordedAt),
  'instance.held': (state, body, event) => ({
    ...state,
    status: 'held',
    hold: { at: event.recordedAt, by: event.actor, ...body },
  }),
  'instance.resumed': ({ hold: _hold, ...state }) => ({ ...state, status: 'open' }),
  'instance.closed': ({ hold: _hold, stageDueAt: _due, ...state }, body, event) => ({
    ...state,
    status: 'closed',
    stateValue: body.stateValue,
    probability: body.probability,
    forecast: body.forecast,
    closed: {
      at: event.recordedAt,
      by: event.actor,
      outcome: body.outcome,
      result: body.result,
      answers: body.answers,
    },
  }),
  'instance.reopened': ({ closed: _closed, ...state }, { entered }, event) =>
    enter(state, entered, event.recordedAt),
  'owner.changed': withOwner,
  ...approvalFolds,
  'gate.overridden': withOverride,
  'override.ended': withoutOverride,
};

function create(body: EventBodies['instance.created'], event: InstanceEvent): InstanceState {
  const { basis: _basis, entered, ...rest } = body;
  const at = event.recordedAt;
  return compact({
    ...rest,
    ...entry(entered, at),
    id: event.instance,
    enteredBy: event.actor === body.owner ? undefined : event.actor,
    seq: event.seq,
    createdAt: at,
    recordedAt: at,
    tasks: {},
    artifacts: {},
  });
}

/**
 * The state after an event. Needs neither definition nor machine: events hold outcomes. `undefined` is the state before
 * an instance is created.
 * @throws RangeError when the event is not the next one of the instance.
 */
export function apply(state: InstanceState | undefined, event: InstanceEvent): InstanceState {
  if (event.seq !== (state?.seq ?? 0) + 1)
    throw new RangeError(`event ${event.seq} does not follow ${state?.seq ?? 0}`);
  if (event.type === 'instance.created') {
    if (state !== undefined) throw new RangeError('instance.created is not its first event');
    return create(event.body, event);
  }
  if (state === undefined) throw new RangeError(`${event.type} before instance.created`);
  const fold: (state: InstanceState, body: never, event: InstanceEvent) => InstanceState = folds[event.type];
  return { ...fold(state, event.body as never, event), seq: event.seq, recordedAt: event.recordedAt };
}

/** The state after all events, in order. */
export function replay(events: Iterable<InstanceEvent>): InstanceState | undefined {
  let state: InstanceState | undefined;
  for (const event of events) state = apply(state, event);
  return state;
}
