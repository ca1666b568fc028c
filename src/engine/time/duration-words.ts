import type { FullText } from '../model/text.js';
import type { Duration } from '../model/value.js';

type Unit = readonly [letter: string, one: string, many: string, zh: string];

const DAYS: readonly Unit[] = [
  ['Y', 'year', 'years', '年'],
  ['M', 'month', 'months', '个月'],
  ['W', 'week', 'weeks', '周'],
  ['D', 'day', 'days', '天'],
];
const TIMES: readonly Unit[] = [
  ['H', 'hour', 'hours', '小时'],
  ['M', 'minute', 'minutes', '分钟'],
  ['S', 'second', 'seconds', '秒'],
];
const WORKDAYS: Unit = ['', 'workday', 'workdays', '个工作日'];

function word(count: string, [, one, many, zh]: Unit): FullText {
  return { en: `${count} ${count === '1' ? one : many}`, zh: `${count} ${zh}` };
}

function parts(text: string, units: readonly Unit[]): readonly FullText[] {
  return units.flatMap((unit) => {
    const count = new RegExp(`(\\d+)${unit[0]}`).exec(text)?.[1];
    return count === undefined ? [] : [word(count, unit)];
  });
}

/** A duration as people say it: `P60D` is `60 days`, `P1DT12H` is `1 day 12 hours`. */
export function durationInWords(duration: Duration): FullText {
  const workdays = /^(\d+) workdays?$/.exec(duration)?.[1];
  if (workdays !== undefined) return word(workdays, WORKDAYS);
  const [days = '', times = ''] = duration.split('T');
  const found = [...parts(days, DAYS), ...parts(times, TIMES)];
  if (found.length === 0) return { en: duration, zh: duration };
  return { en: found.map(({ en }) => en).join(' '), zh: found.map(({ zh }) => zh).join(' ') };
}
