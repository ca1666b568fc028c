import { describe, expect, it } from '@jest/globals';
import { field, options } from '../values/test-support/read.js';
import { checkExpression } from './compile-expression.js';
import { sample } from './test-support/sample.js';

const definition = {
  ...sample,
  fields: [
    ...sample.fields,
    field('grade', 'choice', { options: options('A', 'B', 'key-account') }),
    field('shares', 'table', { columns: [field('share', 'percent')] }),
  ],
};
const problems = (source: string) => checkExpression(source, { definition }, 'boolean');

/** Each problem as `code "what it points at"`, with ` → mend` where there is one. */
const words = (source: string) =>
  problems(source).map(
    ({ code, start, end, suggestion }) =>
      `${code.replace('expression.', '')} "${source.slice(start, end)}"${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  );

/** The text with every mend put in. */
const mended = (source: string) =>
  problems(source).reduceRight(
    (text, { start, end, suggestion }) => text.slice(0, start) + (suggestion ?? '') + text.slice(end),
    source,
  );

describe('a percentage beside a plain number', () => {
  it.each([
    ['probability >= 30', 'plain-percent "30" → 30%'],
    ['30 <= probability', 'plain-percent "30" → 30%'],
    ['discount > 30', 'plain-percent "30" → 30%'],
    ['discount > 0.3', 'plain-percent "0.3" → 30%'],
    ['discount == 1', 'plain-percent "1" → 100%'],
    ['discount > 12.5', 'plain-percent "12.5" → 12.5%'],
    ['affordable < 60', 'plain-percent "60" → 60%'],
    ['discount in [30%, 60]', 'plain-percent "60" → 60%'],
    ['30 in shares.share', 'plain-percent "30" → 30%'],
    ['probability >= (explicit ? 30 : 50)', 'plain-percent "30" → 30%'],
    ['discount + affordable > 50', 'plain-percent "50" → 50%'],
    ['sum(shares.share) == 100', 'plain-percent "100" → 100%'],
    ['shares.exists(s, s.share > 50)', 'plain-percent "50" → 50%'],
  ])('%s is refused', (source, expected) => {
    expect(words(source)).toEqual([expected]);
  });

  it.each([
    ['discount == 0'],
    ['discount > 0'],
    ['discount > 30%'],
    ['discount <= affordable'],
    ['amount * discount > CNY 5'],
    ['1 - discount > 0.3'],
    ['budget >= amount * affordable'],
    ['budget / amount > 0.3'],
    ['discount * 100 >= 30'],
    ['score > 30'],
    ['score > discount'],
    ['score > 30%'],
    ['discount in [30%, 60%]'],
  ])('%s is fine', (source) => {
    expect(words(source)).toEqual([]);
  });

  it('is explained in both languages', () => {
    expect(problems('probability >= 30')[0]?.message).toEqual({
      en: '`probability` is a percentage, and is compared with a percentage. Did you mean `30%`?',
      zh: '`probability` 是百分比，须与百分比比较。是否指 `30%`？',
    });
  });
});

describe('what other languages write', () => {
  it.each([
    ['closeOn < today + 3 days', 'duration "3 days" → P3D'],
    ['closeOn < today + 1 day', 'duration "1 day" → P1D'],
    ['closeOn < today + 7d', 'duration "7d" → P7D'],
    ['now > createdAt + 24 hours', 'duration "24 hours" → PT24H'],
    ['closeOn < today + 2 weeks', 'duration "2 weeks" → P2W'],
    ['closeOn < today + 6 months', 'duration "6 months" → P6M'],
    ['closeOn < today + 1 year', 'duration "1 year" → P1Y'],
    ['now > createdAt + 30 minutes', 'duration "30 minutes" → PT30M'],
    ['closeOn < today + 3 working days', 'duration "3 working days" → 3 workdays'],
    ['closeOn < today + 3天', 'duration "3天" → P3D'],
    ['now > createdAt + 24 小时', 'duration "24 小时" → PT24H'],
    ['closeOn < today + 2周', 'duration "2周" → P2W'],
    ['closeOn < today + 6个月', 'duration "6个月" → P6M'],
    ['closeOn < today + 3 个工作日', 'duration "3 个工作日" → 3 workdays'],
    ['closeOn < today()', 'not-a-function "today()" → today'],
    ['closeOn < TODAY()', 'not-a-function "TODAY()" → today'],
    ['now() > createdAt', 'not-a-function "now()" → now'],
    ['days-late() > 1', 'not-a-function "days-late()" → days-late'],
    [
      'IF(explicit, strict, false)',
      'spreadsheet-function "IF(explicit, strict, false)" → explicit ? strict : false',
    ],
    ['if(explicit, 1, 2) > 1', 'spreadsheet-function "if(explicit, 1, 2)" → (explicit ? 1 : 2)'],
    ['AND(explicit, strict)', 'spreadsheet-function "AND(explicit, strict)" → explicit && strict'],
    ['OR(explicit, score > 1)', 'spreadsheet-function "OR(explicit, score > 1)" → explicit || score > 1'],
    ['NOT(explicit)', 'spreadsheet-function "NOT(explicit)" → !(explicit)'],
    ['strict && OR(explicit, strict)', 'spreadsheet-function "OR(explicit, strict)" → (explicit || strict)'],
    ['explicit AND (strict)', 'syntax "AND" → &&'],
    ['explicit or strict', 'syntax "or" → ||'],
    ['NOT explicit', 'syntax "NOT" → !'],
    ['explicit 且 strict', 'syntax "且" → &&'],
    ['explicit 或 strict', 'syntax "或" → ||'],
    ['stage == tender', 'bare-option "tender" → "tender"'],
    ['stage == set-up', 'bare-option "set-up" → "set-up"'],
    ['stage == proposal', 'bare-option "proposal" → "proposal"'],
    ['interest >= warm', 'bare-option "warm" → "warm"'],
    ['warm <= interest', 'bare-option "warm" → "warm"'],
    ['interest >= wram', 'bare-option "wram" → "warm"'],
    ['grade == key-account', 'bare-option "key-account" → "key-account"'],
    ['market in fit', 'bare-option "market" → "market"'],
    ['awardBy in ["tender", negotiated]', 'bare-option "negotiated" → "negotiated"'],
    ['closeOn > "2026-01-01"', 'type "closeOn > "2026-01-01"" → closeOn > 2026-01-01'],
    ['closeOn > 2026-1-1', 'date "2026-1-1" → 2026-01-01'],
    ['closeOn > 2026/01/01', 'date "2026/01/01" → 2026-01-01'],
    ['closeOn > 2026年1月1日', 'date "2026年1月1日" → 2026-01-01'],
  ])('%s has a mend that works', (source, expected) => {
    expect(words(source)).toEqual([expected]);
    expect(words(mended(source))).toEqual([]);
  });

  it.each([
    ['closeOn > 2026-02-30', 'date "2026-02-30"'],
    ['now > 2026-01-01T09:00', 'date "2026-01-01T09:00"'],
    ['now > createdAt + 1.5 days', 'duration "1.5 days"'],
    ['IF(explicit, strict)', 'spreadsheet-function "IF(explicit, strict)"'],
    ['stage == nowhere', 'unknown-name "nowhere"'],
  ])('%s is pointed at where nothing can be guessed', (source, expected) => {
    expect(words(source)).toEqual([expected]);
  });
});
