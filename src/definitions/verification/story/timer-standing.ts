import type { Situation } from '../../../engine/situation.js';
import { addDuration } from '../../../engine/time/duration.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import type { Timer } from '../static/timers/timer.js';
import { seenByOwner } from './applicability.js';
import type { RecordScene } from './scene.js';
import type { TimerStanding } from './sight.js';

/** When a timer is set and when its time is over; either is absent while it is not known. */
export interface Clock {
  readonly from?: string;
  readonly at?: string;
}

function after(from: string, { duration = 'PT0S' }: Timer, { facts }: Situation): Clock {
  const at = addDuration(from, duration, facts.zone, facts.calendar);
  return at === undefined ? { from } : { from, at };
}

/** When a timer is set and when its time is over, as things stand. A step of an approval is taken as asked for now. */
export function clockOf(timer: Timer, situation: Situation): Clock {
  const { process, state, facts, scope } = situation;
  if (timer.moment !== undefined) {
    const found = process.expression(timer.moment, 'moment').moment(scope);
    return found.known ? { from: found.value, at: found.value } : {};
  }
  if (timer.key === 'every') return after(state.createdAt, timer, situation);
  if (timer.stage === undefined) return after(facts.now, timer, situation);
  // The time of a stage was worked out by the engine when the record entered it.
  if (state.stage !== timer.stage || state.stageDueAt === undefined) return {};
  return { from: state.stageEnteredAt, at: state.stageDueAt };
}

/** Where a timer stands in a scene. */
export function standingOf(timer: Timer, process: ProcessInCalendar, scene: RecordScene): TimerStanding {
  const { at } = clockOf(timer, seenByOwner(process, scene));
  if (at === undefined) return 'unset';
  return at > scene.now ? 'ahead' : 'due';
}

/** Whether a time allowed or a period is over in the moment it begins. */
export function isNoTime(timer: Timer, process: ProcessInCalendar, scene: RecordScene): boolean {
  const situation = seenByOwner(process, scene);
  const { from } = clockOf(timer, situation);
  if (timer.duration === undefined || from === undefined) return false;
  const { at } = after(from, timer, situation);
  return at !== undefined && at <= from;
}
