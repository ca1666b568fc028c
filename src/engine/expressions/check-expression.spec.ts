import { describe, expect, it } from '@jest/globals';
import { checkExpression } from './compile-expression.js';
import { chainColumns, sample } from './test-support/sample.js';

const problems = (source: string) => checkExpression(source, { definition: sample }, 'boolean');

/** Each problem as `code "what it points at"`, with ` → mend` where there is one. */
const words = (source: string) =>
  problems(source).map(
    ({ code, start, end, suggestion }) =>
      `${code.replace('expression.', '')} "${source.slice(start, end)}"${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  );

describe('what is wrong with an expression', () => {
  it.each([
    ['', ['empty ""']],
    ['  ', ['empty "  "']],
    ['amout > CNY 5', ['unknown-name "amout" → amount']],
    ['amout > CNY 5 && bugdet > CNY 5', ['unknown-name "amout" → amount', 'unknown-name "bugdet" → budget']],
    ['amount > CNY500000', ['unknown-name "CNY500000" → CNY 500000']],
    ['nothing', ['unknown-name "nothing"']],
    ['amount', ['wrong-type "amount"']],
    ['amount > 5', ['type "amount > 5" → amount > CNY 5']],
    ['5 < amount', ['type "5 < amount" → CNY 5 < amount']],
    ['amount == schedule', ['type "amount == schedule"']],
    ['(amount + 5) * 2 > CNY 1', ['type "amount + 5" → amount + CNY 5']],
    ['(amount + budget) * (amount) > CNY 1', ['type "(amount + budget) * (amount)"']],
    ['closeOn - today > 5', ['type "closeOn - today"']],
    ['schedule < "x"', ['type "schedule < "x""']],
    ['awardBy < "negotiated"', ['type "awardBy < "negotiated""']],
    ['interest < schedule', ['type "interest < schedule"']],
    ['interest == awardBy', ['type "interest == awardBy"']],
    ['fit == "strategy"', ['type "fit == "strategy""']],
    ['amount in [1, 2]', ['type "amount in [1, 2]"']],
    ['1 in [1, "a"]', ['unlike-elements ""a""']],
    ['awardBy == "tendre"', ['unknown-option ""tendre"" → "tender"']],
    ['"warmm" <= interest', ['unknown-option ""warmm"" → "warm"']],
    ['awardBy in ["tender", "x"]', ['unknown-option ""x""']],
    ['"prices" in fit', ['unknown-option ""prices""']],
    ['stage == "propsal"', ['unknown-option ""propsal"" → "proposal"']],
    ['proposal > 0', ['not-a-value "proposal" → count(proposal) > 0']],
    ['count(twice) > 0', ['ambiguous-name "twice"']],
    ['amount.size > 0', ['no-members "size"']],
    ['best.roel == "buy"', ['unknown-member "roel" → role']],
    ['sum(receipt.amuont) > 0', ['unknown-member "amuont" → amount']],
    ['sum(receipt.note) > 0', ['arguments "sum(receipt.note)"']],
    ['sum(amount) > 0', ['arguments "sum(amount)"']],
    ['count() > 0', ['arguments "count()"']],
    ['count(amount) > 0', ['arguments "count(amount)"']],
    ['first(bid) < now', ['arguments "first(bid)"']],
    ['days(closeOn) > 0', ['arguments "days(closeOn)"']],
    ['max(amount, 5) > CNY 1', ['arguments "max(amount, 5)"']],
    ['entered("x") < now', ['arguments "entered("x")"']],
    ['entered(set-up) + P1D < now', []],
    ['cuont(bid) > 0', ['unknown-function "cuont(bid)" → count']],
    ['approved(bid) < now', ['unknown-approval "bid"']],
    ['changed(score)', ['rule-event "changed(score)"']],
    ['entered(tendre) < now', ['unknown-stage "tendre" → tender']],
    ['cel.bind(x, 1, x == 1)', ['forbidden-function "cel.bind(x, 1, x == 1)"']],
    ['double(score) > 1', ['forbidden-function "double(score)"']],
    ['timestamp("2026-01-01T00:00:00Z") < now', ['forbidden-function "timestamp("2026-01-01T00:00:00Z")"']],
    ['schedule.matches("(?=x)")', ['pattern ""(?=x)""']],
    ['schedule.matches(package)', ['constant-pattern "package"']],
    ['schedule.shout()', ['unknown-function "schedule.shout()"']],
    ['competitors.exists(c, c)', ['wrong-type "c"']],
    ['amount.exists(c, true)', ['wrong-type "amount"']],
    ['competitors.exists(amount, true)', ['name-taken "amount"']],
    ['competitors.all(5, true)', ['arguments "competitors.all(5, true)"']],
    ['!amount', ['wrong-type "amount"']],
    ['-schedule == 1', ['wrong-type "schedule"']],
    ['explicit ? 1 : "a"', ['type "explicit ? 1 : "a""']],
    ['explicit && score', ['wrong-type "score"']],
    ['budget == null', ['unsupported "null"']],
    ['competitors[0] == "x"', ['unsupported "competitors[0]"']],
    ['schedule == b"x"', ['syntax ""x""']],
    ['{"a": 1}.a == 1', ['too-complex "{"a": 1}.a == 1"']],
  ])('%s', (source, expected) => {
    expect(words(source)).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['amount >', ['ends-early ""']],
    ['(amount > CNY 5', ['ends-early ""']],
    ['amount > > CNY 5', ['syntax ">"']],
    ['amount > CNY 5)', ['syntax ")"']],
    ['explicit and strict', ['syntax "and" → &&']],
    ['explicit OR strict', ['syntax "OR" → ||']],
    ['not explicit', ['syntax "not" → !']],
    ['score = 1', ['syntax "=" → ==']],
    ['score <> 1', ['syntax "<>" → !=']],
    ['score => 1', ['syntax "=>" → >=']],
    ['score ≥ 1', ['syntax "≥" → >=']],
    ['（score > 1）', ['syntax "（" → (', 'syntax "）" → )']],
    ['package == “gold”', ['syntax "“" → "', 'syntax "”" → "']],
    ['explicit & strict', ['syntax "&" → &&']],
    ['amount-budget > CNY 5', ['joined-minus "amount-budget" → amount - budget']],
    ['count(meetin-notes) > 2', ['unknown-name "meetin-notes" → meeting-notes']],
    ['days-late-1 > 2', ['joined-minus "days-late-1" → days-late - 1']],
    ['now-P7D < closeOn', ['joined-minus "now-P7D" → now - P7D']],
    ['amount > CNY 500,000', ['thousands-separator "CNY 500"']],
    ['amount > RMB 5', ['unknown-currency "RMB 5" → CNY']],
    ['amount > CYN 5', ['unknown-currency "CYN 5" → CNY']],
    ['amount > CNY 5.001', ['too-many-decimals "CNY 5.001"']],
    ['amount > CNY 5万', ['number "CNY 5"']],
    ['score % 2 == 0', ['percent-sign "%"']],
    ['10%3 == 1', ['percent-sign "%"']],
    ['score == 1e5', ['number "1e5"']],
    ['score == 0x1F', ['number "0x1F"']],
    ['score == 5u', ['number "5u"']],
    ['score > 1 // note', ['syntax "//"']],
    ['schedule == "open', ['syntax """']],
    ['schedule == r"x"', ['syntax ""x""']],
    ['schedule == """x"""', ['syntax ""x""', 'syntax """"']],
    ['score # 1', ['syntax "#"']],
    ['for == 1', ['syntax "for"']],
  ])('%s', (source, expected) => {
    expect(words(source)).toEqual(expected);
  });
});

describe('what is too much', () => {
  it.each([
    ['too long', 'x'.repeat(2001), 'too-long'],
    ['too deep', `${'('.repeat(100)}explicit${')'.repeat(100)}`, 'too-complex'],
    ['too many parts', Array.from({ length: 160 }, () => 'strict').join('&&'), 'too-complex'],
    ['too many signs', `${'!'.repeat(1900)}explicit`, 'too-complex'],
    ['three loops in one another', 'fit.exists(a, fit.exists(b, fit.exists(c, true)))', 'too-complex'],
  ])('%s', (_title, source, code) => {
    expect(problems(source).map((problem) => problem.code)).toEqual([`expression.${code}`]);
  });
});

it('is said in plain sentences in both languages', () => {
  expect(problems('amount > 5')[0]?.message).toEqual({
    en: '`amount > 5` does not work: money > a number. Did you mean `amount > CNY 5`?',
    zh: '`amount > 5` 无法计算：金额 > 数字。是否指 `amount > CNY 5`？',
  });
  expect(problems('interest == "wram"')[0]?.message).toEqual({
    en: '`interest` has no option "wram"; it has cold, warm, hot. Did you mean `"warm"`?',
    zh: '`interest` 没有选项 "wram"；可选：cold, warm, hot。是否指 `"warm"`？',
  });
});

it('is found among the names of the place', () => {
  const place = { definition: sample, locals: chainColumns };
  expect(checkExpression('relation >= "dated"', place, 'boolean')).toEqual([]);
  expect(problems('relation >= "dated"')).toMatchObject([{ code: 'expression.unknown-name' }]);
});
