import { render, type Message } from '../../errors/message.js';
import type { TimeWindow } from '../model/criterion.js';
import type { Facts } from '../model/facts.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import type { Situation } from '../situation.js';
import { addDuration, subtractDuration } from '../time/duration.js';
import { durationInWords } from '../time/duration-words.js';
import { expressionInWords } from './expression-words.js';
import type { Untold } from './unknown-words.js';
import { day, list, plain } from './wording.js';

/** A window in time, worked out: `after` exclusive, `from` inclusive, `before` exclusive. */
export interface ResolvedWindow {
  readonly from?: Instant;
  readonly after?: Instant;
  readonly before?: Instant;
  /** When it has still to count. */
  readonly validOn?: Instant;
  /** Why the window cannot be worked out; undefined when it can. */
  readonly untold?: Untold;
  /** In words; empty when there is no limit. */
  wording(): FullText;
  readonly newerThan?: string;
}

const NO_CALENDAR: FullText = {
  en: 'the business calendar does not reach that far',
  zh: '工作日历未覆盖该时间',
};

interface Limits {
  from?: Instant;
  after?: Instant;
  before?: Instant;
  validOn?: Instant;
}

function wordWindow(
  { since, newerThan, after, before, validOn }: TimeWindow,
  limits: Limits,
  situation: Situation,
): FullText {
  const { state, facts } = situation;
  const entered = day(state.stageEnteredAt, facts.zone);
  const length = newerThan === undefined ? plain('') : durationInWords(newerThan);
  // What it is measured against, with the day that comes to.
  const at = (source: string, instant: Instant | undefined): FullText => {
    const { en, zh } = expressionInWords(source, situation);
    const date = instant === undefined ? '' : day(instant, facts.zone);
    return { en: date === '' ? en : `${en} (${date})`, zh: date === '' ? zh : `${zh}（${date}）` };
  };
  const told = (source: string | undefined, instant: Instant | undefined, words: Message): FullText[] =>
    source === undefined ? [] : [render(words, { at: at(source, instant) })];
  return list([
    ...(since === undefined
      ? []
      : [{ en: `since the stage was entered (${entered})`, zh: `进入本阶段（${entered}）之后` }]),
    ...(newerThan === undefined ? [] : [{ en: `within the last ${length.en}`, zh: `最近 ${length.zh}以内` }]),
    // The later of two limits is the one that counts, and may be that of `newerThan`.
    ...told(after, newerThan === undefined ? limits.after : undefined, AFTER),
    ...told(before, limits.before, BEFORE),
    ...told(validOn, limits.validOn, VALID_ON),
  ]);
}

const AFTER: Message = { en: 'after {at}', zh: '晚于{at}' };
const BEFORE: Message = { en: 'before {at}', zh: '早于{at}' };
const VALID_ON: Message = { en: 'still valid at {at}', zh: '在{at}时仍有效' };

/** Works out the window of a criterion in a situation. */
export function resolveWindow(window: TimeWindow, situation: Situation): ResolvedWindow {
  const { process, state, facts, scope } = situation;
  const untold: Untold[] = [];
  const limits: Limits = {};
  if (window.since === 'entered') {
    limits.from = state.stageEnteredAt;
  }
  if (window.newerThan !== undefined) {
    const after = subtractDuration(facts.now, window.newerThan, facts.zone, facts.calendar);
    if (after === undefined) untold.push({ missing: [], reason: NO_CALENDAR });
    else limits.after = after;
  }
  for (const side of ['after', 'before', 'validOn'] as const) {
    const source = window[side];
    if (source === undefined) continue;
    const moment = process.expression(source, 'moment').moment(scope);
    if (!moment.known) untold.push(moment);
    else if (side !== 'after') limits[side] = moment.value;
    else if (limits.after === undefined || moment.value > limits.after) limits.after = moment.value;
  }
  const [first] = untold;
  return {
    ...limits,
    ...(first === undefined ? {} : { untold: first }),
    wording: () => wordWindow(window, limits, situation),
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
