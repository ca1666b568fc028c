import { expect, it } from '@jest/globals';
import { compileProcess } from '../../engine/compile-process.js';
import { facts, pumpSale } from '../../engine/fixture/pump-sale.js';
import { PLAIN_WEEK } from '../../engine/time/workdays.js';
import { withCalendar } from './with-calendar.js';

const calendars = { find: (key: string) => (key === 'CN' ? PLAIN_WEEK : undefined) };
const process = (calendar?: string) =>
  compileProcess({ ...pumpSale, ...(calendar === undefined ? {} : { calendar }) }, 'd'.repeat(64));

it('brings the calendar that the process names, and none when it names none', () => {
  expect(withCalendar(facts(), process('CN'), calendars).calendar).toBe(PLAIN_WEEK);
  expect(withCalendar(facts(), process(), calendars)).not.toHaveProperty('calendar');
});

it('does not count by a guess when the calendar is not there', () => {
  expect(() => withCalendar(facts(), process('XX'), calendars)).toThrow('calendars/XX.yaml');
});
