import type { TimeWindow } from '../model/criterion.js';
import type { Facts } from '../model/facts.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import type { Situation } from '../situation.js';
import { addDuration, subtractDuration } from '../time/duration.js';
import { day, list } from './wording.js';

/** A window in time, worked out: `after` exclusive, `from` inclusive, `before` exclusive. */
export interface ResolvedWindow {
  readonly from?: Instant;
  readonly after?: Instant;
  readonly before?: Instant;
  /** When it has still to count. */
  readonly validOn?: Instant;
  /** Names of data without which the window cannot be worked out. */
  readonly missing: readonly string[];
  /** In words; empty when there is no limit. */
  wording(): FullText;
  readonly newerThan?: string;
}

function wordWindow(
  { since, newerThan, after, before, validOn }: TimeWindow,
  { state, facts }: Situation,
): FullText {
  const entered = day(state.stageEnteredAt, facts.zone);
  return list([
    ...(since === undefined
      ? []
      : [{ en: `since the stage was entered (${entered})`, zh: `进入本阶段（${entered}）之后` }]),
    ...(newerThan === undefined ? [] : [{ en: `within ${newerThan}`, zh: `${newerThan} 以内` }]),
    ...(after === undefined ? [] : [{ en: `after ${after}`, zh: `晚于 ${after}` }]),
    ...(before === undefined ? [] : [{ en: `before ${before}`, zh: `早于 ${before}` }]),
    ...(validOn === undefined ? [] : [{ en: `still valid at ${validOn}`, zh: `在 ${validOn} 时仍有效` }]),
  ]);
}

/** Works out the window of a criterion in a situation. */
export function resolveWindow(window: TimeWindow, situation: Situation): ResolvedWindow {
  const { process, state, facts, scope } = situation;
  const missing: string[] = [];
  const limits: { from?: Instant; after?: Instant; before?: Instant; validOn?: Instant } = {};
  if (window.since === 'entered') {
    limits.from = state.stageEnteredAt;
  }
  if (window.newerThan !== undefined) {
    const after = subtractDuration(facts.now, window.newerThan, facts.zone, facts.calendar);
    if (after === undefined) missing.push(window.newerThan);
    else limits.after = after;
  }
  for (const side of ['after', 'before', 'validOn'] as const) {
    const source = window[side];
    if (source === undefined) continue;
    const moment = process.expression(source, 'moment').moment(scope);
    if (!moment.known) missing.push(...moment.missing);
    else if (side !== 'after') limits[side] = moment.value;
    else if (limits.after === undefined || moment.value > limits.after) limits.after = moment.value;
  }
  return {
    ...limits,
    missing,
    wording: () => wordWindow(window, situation),
    ...(window.newerThan === undefined ? {} : { newerThan: window.newerThan }),
  };
}

/** Whether an instant lies in the window. */
export function inWindow(instant: Instant, window: ResolvedWindow): boolean {
  return (
    (window.from === undefined || instant >= window.from) &&
    (window.after === undefined || instant > window.after) &&
    (window.before === undefined || instant < window.before)
  );
}

/** When something of this instant leaves the window by the passing of time alone; undefined: never. */
export function leavesWindowAt(
  instant: Instant,
  { newerThan }: ResolvedWindow,
  { zone, calendar }: Facts,
): Instant | undefined {
  return newerThan === undefined ? undefined : addDuration(instant, newerThan, zone, calendar);
}

/** When a piece stops satisfying a criterion by the passing of time alone; undefined: never. */
export function endsAt(
  { occurredAt, expiresAt }: Pick<EvidencePiece, 'occurredAt' | 'expiresAt'>,
  window: ResolvedWindow,
  facts: Facts,
): Instant | undefined {
  const leaves = leavesWindowAt(occurredAt, window, facts);
  if (expiresAt === undefined || leaves === undefined) return expiresAt ?? leaves;
  return expiresAt < leaves ? expiresAt : leaves;
}

/** Whether something that ends then (undefined: never) still counts on the day the criterion asks about. */
export function lasts(end: Instant | undefined, { validOn }: ResolvedWindow): boolean {
  return validOn === undefined || end === undefined || end > validOn;
}
