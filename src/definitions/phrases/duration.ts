import { isDuration } from '../../engine/time/duration.js';
import type { Duration } from '../../engine/model/value.js';
import { readable, type Phrase } from './phrase.js';

const pattern =
  '^(P(?!$)(?:[0-9]{1,5}Y)?(?:[0-9]{1,5}M)?(?:[0-9]{1,5}W)?(?:[0-9]{1,5}D)?(?:T(?=[0-9])(?:[0-9]{1,5}H)?(?:[0-9]{1,5}M)?(?:[0-9]{1,5}S)?)?|[1-9][0-9]{0,3} workdays?)$';

const read = (text: string): Duration | undefined => (isDuration(text) ? text : undefined);

/** The unit an English or Chinese word or letter stands for. */
const UNITS: readonly (readonly [RegExp, (count: string) => string])[] = [
  [
    /^(?:work(?:ing)?[- ]?days?|business[- ]days?|wd|个?工作日)$/i,
    (count) => `${count} ${count === '1' ? 'workday' : 'workdays'}`,
  ],
  [/^(?:d|days?|天|日)$/i, (count) => `P${count}D`],
  [/^(?:w|weeks?|周|个?星期)$/i, (count) => `P${count}W`],
  [/^(?:months?|个?月)$/i, (count) => `P${count}M`],
  [/^(?:y|years?|年)$/i, (count) => `P${count}Y`],
  [/^(?:h|hours?|小时|个小时)$/i, (count) => `PT${count}H`],
  [/^(?:min|minutes?|分钟)$/i, (count) => `PT${count}M`],
];

/** A length of time: `P30D`, `P6M`, `PT24H`, `2 workdays`. */
export const duration: Phrase<Duration> = {
  pattern,
  expected: {
    en: 'a duration such as `P30D` (30 days), `P6M` (6 months), `PT24H` (24 hours) or `2 workdays`',
    zh: '时长，如 `P30D`（30 天）、`P6M`（6 个月）、`PT24H`（24 小时）或 `2 workdays`（2 个工作日）',
  },
  read,
  mend(text) {
    const [, count = '', unit = ''] = /^\s*P?\s*(\d{1,5})\s*(\D{1,16}?)\s*$/i.exec(text) ?? [];
    const written = UNITS.find(([words]) => words.test(unit))?.[1](count);
    return readable({ pattern, read }, written ?? '', text.trim().toUpperCase());
  },
};
