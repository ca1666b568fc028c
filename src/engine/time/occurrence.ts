import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import { endOfDay, isDate, todayIn } from './calendar-day.js';
import { toInstant } from './instant.js';

/**
 * When something happened: an instant, or a day, which stands for its last moment (today: for now). Now when it is not
 * given. It may not lie in the future.
 */
export function occurrence(
  given: string | undefined,
  now: Instant,
  zone: string,
): { at: Instant } | { problem: { code: string; message: FullText } } {
  if (given === undefined) return { at: now };
  const future = {
    code: 'value.in-the-future',
    message: { en: 'It lies in the future.', zh: '不能晚于当前时间。' },
  };
  if (isDate(given)) {
    const today = todayIn(zone, now);
    if (given > today) return { problem: future };
    if (given === today) return { at: now };
    return { at: endOfDay(given, zone) };
  }
  const at = toInstant(given);
  if (at === undefined) {
    const message = {
      en: 'It has to be a date (2026-03-31) or an instant with its offset (2026-03-31T09:00:00+08:00).',
      zh: '应为日期（2026-03-31）或带时区的时间（2026-03-31T09:00:00+08:00）。',
    };
    return { problem: { code: 'value.not-an-instant', message } };
  }
  return at > now ? { problem: future } : { at };
}
