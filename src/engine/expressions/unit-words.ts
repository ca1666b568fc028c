import { isDuration } from '../time/duration.js';
import type { ReadWord, ReadingPlace } from './reading.js';

/** The words people write behind a number for a time, and how a duration of so many is written. */
const UNITS: readonly (readonly [RegExp, (count: string) => string])[] = [
  [/^(?:working days?|business days?|workdays?|个?工作日)$/i, (count) => `${count} workdays`],
  [/^(?:years?|年)$/i, (count) => `P${count}Y`],
  [/^(?:months?|个?月)$/i, (count) => `P${count}M`],
  [/^(?:weeks?|w|个?星期|周)$/i, (count) => `P${count}W`],
  [/^(?:days?|d|天|日)$/i, (count) => `P${count}D`],
  [/^(?:hours?|hrs?|h|个?小时)$/i, (count) => `PT${count}H`],
  [/^(?:minutes?|mins?|分钟)$/i, (count) => `PT${count}M`],
];
const WORDS = / *((?:(?:working|business) +)?\p{L}+)(?![\p{L}\p{N}_(-])/uy;
const WORKDAYS = /^ +workdays?$/;

/** Reports a number with a unit of time behind it, which is no duration here; undefined where there is none. */
export function refuseUnit({ source, at, problems }: ReadingPlace, count: string): ReadWord | undefined {
  WORDS.lastIndex = at + count.length;
  const [behind, words = ''] = WORDS.exec(source) ?? [];
  if (behind === undefined || WORKDAYS.test(behind)) return undefined;
  const unit = UNITS.find(([pattern]) => pattern.test(words.replace(/ +/, ' ')));
  if (unit === undefined) return undefined;
  const end = at + count.length + behind.length;
  const duration = unit[1](count);
  const text = source.slice(at, end);
  problems.add(
    'expression.duration',
    { start: at, end },
    { text },
    isDuration(duration) ? duration : undefined,
  );
  return { end, masked: true };
}
