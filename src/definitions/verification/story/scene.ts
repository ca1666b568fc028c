import { apply } from '../../../engine/apply.js';
import { decide } from '../../../engine/decide.js';
import type { Blocker } from '../../../engine/model/blocker.js';
import type { InputProblem } from '../../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION, type InstanceEvent, type NewEvent } from '../../../engine/model/event.js';
import type { Actor, Facts, LinkedInstance } from '../../../engine/model/facts.js';
import type { EvidencePiece, InstanceState } from '../../../engine/model/instance-state.js';
import type { Instant } from '../../../engine/model/value.js';
import { addDuration } from '../../../engine/time/duration.js';
import { evidenceAfter } from '../../scenarios/evidence-log.js';
import type { StoryAct } from '../finding.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { actorOf, idOf, managersOf, OWNER, type Holder } from './cast.js';
import { companyOf } from './company.js';

/** One minute passes with everything that happens, so that what comes later is later. */
const TICK = 'PT1M';

/** Where organisations are taken to be. */
const ZONE = 'Asia/Shanghai';

/** When every story begins: a Monday morning. */
const BEGINNING = '2026-01-05T01:00:00.000Z';

/** A moment of a story: the record and the facts around it, and how it came to this. Never changed, only followed by another. */
export interface Scene {
  readonly state?: InstanceState;
  readonly evidence: readonly EvidencePiece[];
  readonly linked: NonNullable<Facts['linked']>;
  readonly now: Instant;
  readonly acts: readonly StoryAct[];
}

/** A scene in which there is a record. */
export type RecordScene = Scene & { readonly state: InstanceState };

/** What came of an act: the next scene, or why there is none. */
export type Performance =
  | { readonly scene: RecordScene }
  | { readonly blockers: readonly Blocker[]; readonly problems: readonly InputProblem[] };

/** Before anything has happened. */
export const NOTHING_YET: Scene = { evidence: [], linked: {}, now: BEGINNING, acts: [] };

/** Whether there is a record. */
export function hasRecord(scene: Scene): scene is RecordScene {
  return scene.state !== undefined;
}

/** The facts around the record, as somebody acts. */
export function factsOf(process: ProcessInCalendar, scene: Scene, actor: Actor): Facts {
  const { calendar } = process;
  const { evidence, linked, now, state = { owner: OWNER, fields: {} } } = scene;
  const people = companyOf(process, state);
  const around = { now, zone: ZONE, actor, managersOfOwner: managersOf(state), people, evidence, linked };
  return calendar === undefined ? around : { ...around, calendar };
}

const nothingDone = { blockers: [], problems: [] };

function withEvents(scene: Scene, events: readonly NewEvent[], actor: string): Scene {
  return events.reduce<Scene>((before, event) => {
    const seq = (before.state?.seq ?? 0) + 1;
    const logged: InstanceEvent = {
      ...event,
      org: 'verification',
      instance: idOf('the record'),
      seq,
      schemaVersion: EVENT_SCHEMA_VERSION,
      actor,
      commandId: String(seq),
      recordedAt: before.now,
    };
    return {
      ...before,
      state: apply(before.state, logged),
      evidence: evidenceAfter(before.evidence, logged),
    };
  }, scene);
}

function holderFor(scene: Scene, act: StoryAct & { kind: 'command' }): Holder {
  const { command } = act;
  if (hasRecord(scene)) return scene.state;
  // Who creates a record may hold a role by what it is created with.
  const fields = command.type === 'create' ? command.fields : {};
  const named = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { owner: OWNER, fields: Object.fromEntries(named) };
}

function commanded(
  process: ProcessInCalendar,
  scene: Scene,
  act: StoryAct & { kind: 'command' },
): Performance {
  const actor = actorOf(process, act.as, holderFor(scene, act));
  if (actor === undefined || (act.command.type === 'create') === hasRecord(scene)) return nothingDone;
  const decision = decide(process, scene.state, act.command, factsOf(process, scene, actor));
  if (decision.kind === 'refused') return { blockers: decision.blockers, problems: [] };
  if (decision.kind === 'invalid') return { blockers: [], problems: decision.problems };
  return performed(withEvents(scene, decision.events, actor.user), act);
}

function performed(scene: Scene, act: StoryAct): Performance {
  const next = { ...scene, acts: [...scene.acts, act] };
  return hasRecord(next) ? { scene: next } : nothingDone;
}

function later(scene: Scene, duration: string, { calendar }: ProcessInCalendar): Scene | undefined {
  const now = addDuration(scene.now, duration, ZONE, calendar);
  return now === undefined ? undefined : { ...scene, now };
}

/** Lets something be done or happen, a minute after what came before; commands are decided by the engine. */
export function perform(process: ProcessInCalendar, before: Scene, act: StoryAct): Performance {
  const scene = later(before, TICK, process);
  if (scene === undefined) return nothingDone;
  switch (act.kind) {
    case 'command':
      return commanded(process, scene, act);
    case 'wait': {
      const waited = later(scene, act.duration, process);
      return waited === undefined ? nothingDone : performed(waited, act);
    }
    case 'linked': {
      const { link, stage, outcome, fields } = act;
      const others = scene.linked[link] ?? [];
      const closed =
        outcome === undefined ? { status: 'open' as const } : { status: 'closed' as const, outcome };
      const record: LinkedInstance = {
        id: idOf(`${link} ${String(others.length + 1)}`),
        stage,
        fields,
        ...closed,
      };
      return performed({ ...scene, linked: { ...scene.linked, [link]: [...others, record] } }, act);
    }
    case 'taken': {
      const piece: EvidencePiece = {
        id: idOf(`piece ${String(scene.acts.length)}`),
        kind: act.evidence,
        values: act.values,
        provenance: 'system-observed',
        occurredAt: scene.now,
        recordedAt: scene.now,
        recordedBy: OWNER,
      };
      return performed({ ...scene, evidence: [...scene.evidence, piece] }, act);
    }
  }
}
