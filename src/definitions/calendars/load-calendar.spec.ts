import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from './load-calendar.js';

const HEAD = [
  'calendar: XX',
  'name: { en: Nowhere, zh: 无 }',
  'workweek: [monday, tuesday, wednesday, thursday, friday]',
];

function load(years: string, head: readonly string[] = HEAD) {
  return loadCalendar({ path: 'calendars/XX.yaml', text: [...head, years, ''].join('\n') });
}

/** What is found, with the text at the place it points to. */
function found(years: string, head: readonly string[] = HEAD): readonly string[] {
  const text = [...head, years, ''].join('\n');
  return load(years, head).problems.map(({ code, line, column, endColumn, suggestion }) => {
    const at = text.split('\n')[line - 1]?.slice(column - 1, (endColumn ?? column) - 1);
    return `${code} ${at}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
  });
}

const holidays = (...days: readonly string[]) =>
  `years: { 2026: { holidays: [{ name: Feast, days: [${days.join(', ')}] }] } }`;

describe('a business calendar', () => {
  it('holds the week, the days off and the days made up, and knows the years it was told of', () => {
    const { calendar, name, announced, problems } = load(
      [
        'years:',
        '  2026:',
        '    notice: somewhere',
        '    holidays: [{ name: { en: Feast, zh: 节 }, days: [2026-02-16..2026-02-18, 2026-05-01] }]',
        '    makeUpDays: [2026-02-14]',
        '  2027: {}',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(calendar).toEqual({
      key: 'XX',
      workweek: [1, 2, 3, 4, 5],
      holidays: new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-05-01']),
      makeUpDays: new Set(['2026-02-14']),
    });
    expect([name, announced]).toEqual([{ en: 'Nowhere', zh: '无' }, [2026, 2027]]);
  });

  it.each([
    ['a day there never is', holidays('2026-02-30'), 'calendar.no-such-day 2026-02-30'],
    [
      'days backwards',
      holidays('2026-02-18..2026-02-16'),
      'calendar.backwards 2026-02-18..2026-02-16 → 2026-02-16..2026-02-18',
    ],
    ['a day of another year', holidays('2025-05-01'), 'calendar.outside-year 2025-05-01 → 2026-05-01'],
    [
      'days that run into another year',
      holidays('2026-12-31..2027-01-02'),
      'calendar.outside-year 2026-12-31..2027-01-02',
    ],
    [
      'a holiday listed twice',
      holidays('2026-05-01..2026-05-03', '2026-05-02'),
      'calendar.listed-twice 2026-05-02',
    ],
    [
      'a make-up day listed twice',
      'years: { 2026: { makeUpDays: [2026-02-14, 2026-02-14] } }',
      'calendar.listed-twice 2026-02-14',
    ],
    [
      'a make-up day that is worked anyhow',
      'years: { 2026: { makeUpDays: [2026-02-13] } }',
      'calendar.works-anyhow 2026-02-13',
    ],
    [
      'a day both off and worked',
      'years: { 2026: { holidays: [{ name: Feast, days: [2026-02-14] }], makeUpDays: [2026-02-14] } }',
      'calendar.off-and-worked 2026-02-14',
    ],
    ['no form of a day', holidays('1 May'), 'definition.wrong-value 1 May'],
    ['no form of a year', 'years: { next: {} }', 'definition.wrong-value next'],
    [
      'a misspelt word',
      'years: { 2026: { makeupDays: [] } }',
      'definition.unknown-property makeupDays → makeUpDays',
    ],
  ])('says at its place: %s', (_, years, problem) => {
    expect(found(years)).toEqual([problem]);
  });

  it('is named as its file, and its week lists a day once', () => {
    const head = ['calendar: YY', 'name: Nowhere', 'workweek: [monday, monday]'];
    expect(found('years: {}', head)).toEqual(['calendar.file-name YY', 'calendar.listed-twice monday']);
  });

  it('with an error is not loaded, with a warning it is', () => {
    expect(load(holidays('2026-02-30')).calendar).toBeUndefined();
    expect(load('years: { 2026: { makeUpDays: [2026-02-13] } }').calendar).toBeDefined();
  });

  it.each(['', '[', 'calendar: XX', 'years: 3', 'calendar: XX\nname: x\nworkweek: []\nyears: {}', '- a'])(
    'answers any text with a problem: %j',
    (text) => {
      const { calendar, problems } = loadCalendar({ path: 'calendars/XX.yaml', text });
      expect(calendar).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
      for (const { message } of problems) expect([message.en, message.zh]).not.toContain('');
    },
  );
});
