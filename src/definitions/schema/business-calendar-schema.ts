import { WEEKDAYS } from '../calendars/weekdays.js';
import { basics } from './parts/basics.js';
import { described, object, ref, type Schema } from './parts/words.js';

const DAY = '\\d{4}-\\d{2}-\\d{2}';

const day: Schema = {
  type: 'string',
  pattern: `^${DAY}$`,
  'x-expected': { en: 'a day such as 2026-02-14', zh: '形如 2026-02-14 的日期' },
};

const days: Schema = {
  type: 'string',
  pattern: `^${DAY}(\\.\\.${DAY})?$`,
  'x-expected': {
    en: 'a day such as 2026-01-01, or days such as 2026-02-15..2026-02-23',
    zh: '形如 2026-01-01 的日期，或形如 2026-02-15..2026-02-23 的连续日期',
  },
};

const holiday = object(
  {
    name: described(
      { en: 'Name', zh: '名称' },
      { en: 'What the holiday is called.', zh: '节假日的名称。' },
      [{ en: 'Spring Festival', zh: '春节' }],
      ref('text'),
    ),
    days: described(
      { en: 'Days', zh: '日期' },
      {
        en: 'The days off: single ones, or the first and the last of several. Weekends among them may be left in.',
        zh: '放假日期：单日，或连续日期的首尾两天。可包含其中的周末。',
      },
      [['2026-02-15..2026-02-23']],
      { type: 'array', items: ref('days'), minItems: 1, maxItems: 366 },
    ),
  },
  { required: ['name', 'days'] },
);

const year = object({
  notice: described(
    { en: 'Notice', zh: '通知' },
    { en: 'Where the days were announced, to look it up.', zh: '公布放假安排的文件，便于查证。' },
    ['国办发明电〔2025〕7号'],
    ref('line'),
  ),
  holidays: described(
    { en: 'Holidays', zh: '节假日' },
    { en: 'The days on which nobody works though the week says so.', zh: '按周应上班但放假的日期。' },
    [[{ name: { en: "New Year's Day", zh: '元旦' }, days: ['2026-01-01..2026-01-03'] }]],
    { type: 'array', items: ref('holiday'), maxItems: 366 },
  ),
  makeUpDays: described(
    { en: 'Make-up days', zh: '调休上班日' },
    { en: 'The days that are worked though the week says otherwise.', zh: '按周应休息但须上班的日期。' },
    [['2026-02-14', '2026-02-28']],
    { type: 'array', items: ref('day'), maxItems: 366 },
  ),
});

/** The JSON Schema of a business calendar: which days are worked. */
export const businessCalendarSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice.example/schemas/business-calendar.schema.json',
  title: 'Sluice business calendar · Sluice 工作日历',
  description: 'The days on which business is done.\n\n哪些日子是工作日。',
  ...object(
    {
      calendar: described(
        { en: 'Calendar', zh: '日历' },
        {
          en: 'The key that definitions name it by; the file is called the same.',
          zh: '流程定义引用它所用的标识；文件以此命名。',
        },
        ['CN'],
        ref('id'),
      ),
      name: described(
        { en: 'Name', zh: '名称' },
        { en: 'What the calendar is called.', zh: '日历的名称。' },
        [{ en: 'Mainland China', zh: '中国大陆' }],
        ref('text'),
      ),
      workweek: described(
        { en: 'Work week', zh: '每周工作日' },
        { en: 'The days of a week that are worked.', zh: '一周中上班的日子。' },
        [['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
        { type: 'array', items: { enum: WEEKDAYS }, minItems: 1, maxItems: 7 },
      ),
      years: described(
        { en: 'Years', zh: '年份' },
        {
          en: 'The years whose holidays are announced. In any other year the week alone counts.',
          zh: '已公布放假安排的年份。其他年份仅按每周工作日计算。',
        },
        [{ 2026: { holidays: [], makeUpDays: ['2026-02-14'] } }],
        {
          type: 'object',
          propertyNames: {
            pattern: '^[1-9]\\d{3}$',
            'x-expected': { en: 'a year such as 2026', zh: '形如 2026 的年份' },
          },
          additionalProperties: ref('year'),
          maxProperties: 100,
        },
      ),
    },
    { required: ['calendar', 'name', 'workweek', 'years'] },
  ),
  $defs: { id: basics.id, line: basics.line, text: basics.text, day, days, holiday, year },
};
