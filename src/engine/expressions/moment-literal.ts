import { isDate } from '../time/calendar-day.js';
import { toInstant } from '../time/instant.js';
import type { ReadWord, ReadingPlace } from './reading.js';

const MOMENT = /\d{4}-\d\d-\d\d(?:T[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?(?![\p{L}\p{N}_-])/uy;
/** A date as other places write it. Not every division of three numbers: the year is of these two centuries. */
const ELSEWHERE = /((?:19|20)\d\d)(?:([-/])(\d\d?)\2(\d\d?)|年(\d\d?)月(\d\d?)日?)(?![\p{L}\p{N}_-])/uy;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** A date or an instant written out, as it is kept; undefined where the text is neither. */
export function momentOf(text: string): string | undefined {
  return isDate(text) ? text : toInstant(text);
}

/** A date (`2026-01-31`) or an instant (`2026-01-31T09:00:00+08:00`); undefined where none is written. */
export function readMoment({ source, at, problems }: ReadingPlace): ReadWord | undefined {
  const text = matchAt(MOMENT, source, at)?.[0];
  if (text !== undefined) {
    const end = at + text.length;
    const value = momentOf(text);
    if (value !== undefined) return { end, masked: true, literal: { type: { kind: 'moment' }, value } };
    problems.add('expression.date', { start: at, end }, { text });
    return { end, masked: true };
  }
  const found = matchAt(ELSEWHERE, source, at);
  if (found === undefined) return undefined;
  const [written, year = '', , month, day, monthInChinese, dayInChinese] = found;
  const parts = [month ?? monthInChinese ?? '', day ?? dayInChinese ?? ''];
  const date = [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
  if (!isDate(date)) return undefined;
  const end = at + written.length;
  problems.add('expression.date', { start: at, end }, { text: written }, date);
  return { end, masked: true };
}
