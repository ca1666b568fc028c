import { expect, it } from '@jest/globals';
import { loadCalendar } from '../calendars/load-calendar.js';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';
import { runScenarios } from './run-scenarios.js';

const calendarText = [
  'calendar: XX',
  'name: Nowhere',
  'workweek: [monday, tuesday, wednesday, thursday, friday]',
  'years: { 2026: { holidays: [{ name: Feast, days: [2026-03-03] }] } }',
].join('\n');
const { calendar } = loadCalendar({ path: 'calendars/XX.yaml', text: calendarText });
const { definition } = loadDefinition({
  path: 'sample.yaml',
  text: definitionText(
    [
      'evidence: { call: {} }',
      'stages:',
      '  - { id: first, exit: { called: { evidence: call, newerThan: 2 workdays } } }',
      '  - { id: second }',
    ].join('\n'),
  ),
});

/** What went wrong when a call of early Monday, 2 March, is relied on two days later; the Tuesday may be a holiday. */
function failure(given: string): string | undefined {
  if (definition === undefined || calendar === undefined) throw new Error('these load');
  const text = [
    '- name: called on Monday',
    `  given: ${given}`,
    '  when: [{ record: call }, { wait: P2D }, { do: advance }]',
    '  then: { stage: second }',
  ].join('\n');
  const { problems, results } = runScenarios(
    [definition],
    { path: 't.test.yaml', text },
    { calendars: [calendar] },
  );
  expect(problems).toEqual([]);
  return results[0]?.failures[0]?.message.en;
}

it('counts workdays by the calendar a scenario names', () => {
  expect(failure('{ now: 2026-03-02 }')).toContain('refused');
  expect(failure('{ calendar: XX, now: 2026-03-02 }')).toBeUndefined();
});

it('says when there is no such calendar', () => {
  expect(failure('{ calendar: YY }')).toBe('There is no calendar YY here.');
});
