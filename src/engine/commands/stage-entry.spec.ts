import { expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { pumpSale } from '../fixture/pump-sale.js';
import type { BusinessCalendar } from '../model/facts.js';
import { stageEntry } from './stage-entry.js';

const FRIDAY = '2026-02-13T04:00:00.000Z';
const festival: BusinessCalendar = {
  key: 'CN',
  workweek: [1, 2, 3, 4, 5],
  holidays: new Set(['16', '17', '18', '19', '20', '23'].map((day) => `2026-02-${day}`)),
  makeUpDays: new Set(['2026-02-14']),
};

function dueAt(within: string | undefined, calendar?: BusinessCalendar): string | undefined {
  const stages = pumpSale.stages.map(({ within: _, ...stage }) =>
    within === undefined ? stage : { ...stage, within },
  );
  const process = compileProcess({ ...pumpSale, stages }, 'd'.repeat(64));
  return stageEntry(process, 'visit', 'visit', { now: FRIDAY, zone: 'Asia/Shanghai', calendar }).dueAt;
}

it.each([
  ['P2D', festival, '2026-02-15T04:00:00.000Z'],
  ['2 workdays', undefined, '2026-02-17T04:00:00.000Z'],
  ['2 workdays', festival, '2026-02-24T04:00:00.000Z'],
  [undefined, festival, undefined],
])('the time allowed (%s) is over when it says', (within, calendar, due) => {
  expect(dueAt(within, calendar)).toBe(due);
});
