import { openInstance } from '../gates/blockers.js';
import { isDate, todayIn } from '../time/calendar-day.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';

/** Puts the record on hold: it moves no further until it is resumed, and what was recorded stays. */
export const hold: CommandHandler<'hold'> = (situation, { reason, until }) => {
  if (until !== undefined && (!isDate(until) || until < todayIn(situation.facts.zone, situation.facts.now))) {
    const message = {
      en: '`until` is a date that has not passed, such as 2030-01-31.',
      zh: '`until` 应为尚未过去的日期，例如 2030-01-31。',
    };
    return invalid([problem('/until', 'value.not-a-date', message)]);
  }
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  const blockers = openInstance(situation);
  if (blockers.length > 0) return refused(blockers);
  const body = { reason, ...(until === undefined ? {} : { until }) };
  return accepted([{ type: 'instance.held', stage: situation.state.stage, body }]);
};
