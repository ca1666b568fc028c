import type { Message } from '../../errors/message.js';

/** What can be wrong with an expression, by its stable code. */
export const expressionMessages = {
  'expression.empty': { en: 'The expression is empty.', zh: '表达式为空。' },
  'expression.too-long': {
    en: 'The expression is longer than {limit} characters.',
    zh: '表达式超过 {limit} 个字符。',
  },
  'expression.too-complex': {
    en: 'The expression is too deeply nested or has too many parts; split it into several criteria.',
    zh: '表达式嵌套过深或部分过多，请拆分为多个条件。',
  },
  'expression.syntax': { en: 'This cannot be read at `{text}`.{mend}', zh: '无法读取 `{text}`。{mend}' },
  'expression.ends-early': { en: 'The expression ends too early.', zh: '表达式不完整。' },
  'expression.unknown-name': {
    en: 'There is nothing called `{name}` here.{mend}',
    zh: '此处没有名为 `{name}` 的内容。{mend}',
  },
  'expression.not-a-value': {
    en: '`{name}` is an artifact; use it in count(…) or last(…).',
    zh: '`{name}` 是文档，请用于 count(…) 或 last(…)。',
  },
  'expression.approval-not-a-value': {
    en: '`{name}` is an approval; approved({name}) is when it was granted.',
    zh: '`{name}` 是审批；approved({name}) 表示获批时间。',
  },
  'expression.ambiguous-name': {
    en: '`{name}` is more than one of evidence, artifact and link; give all but one another id.',
    zh: '`{name}` 在证据、文档与关联中重复使用，请更换其中的标识。',
  },
  'expression.name-taken': {
    en: '`{name}` means something else already; choose another name for the element.',
    zh: '`{name}` 已有其他含义，请为元素另取名称。',
  },
  'expression.joined-minus': {
    en: '`{name}` reads as one name, and there is none; write spaces around a minus sign.',
    zh: '`{name}` 会被读作一个名称，但没有此名称；减号两侧请留空格。',
  },
  'expression.unknown-function': {
    en: 'There is no function {name}().{mend}',
    zh: '没有函数 {name}()。{mend}',
  },
  'expression.not-a-function': {
    en: '`{name}` is a value and no function; it is written without brackets.{mend}',
    zh: '`{name}` 是值，不是函数，后面不加括号。{mend}',
  },
  'expression.spreadsheet-function': {
    en: '{name}() is of spreadsheets; here it is an operator.{mend}',
    zh: '{name}() 是电子表格函数；此处使用运算符。{mend}',
  },
  'expression.forbidden-function': { en: '{name}() is not allowed here.', zh: '此处不允许使用 {name}()。' },
  'expression.rule-event': {
    en: '{name}() is an event, not a value: it stands in `on:` of a rule.',
    zh: '{name}() 是事件，不是值：应写在规则的 `on:` 中。',
  },
  'expression.unknown-approval': {
    en: 'There is no approval `{name}`.{mend}',
    zh: '没有审批 `{name}`。{mend}',
  },
  'expression.unknown-stage': {
    en: 'There is no stage `{name}`.{mend}',
    zh: '没有阶段 `{name}`。{mend}',
  },
  'expression.not-computable': {
    en: 'No expression yields a field of type {type}.',
    zh: '类型为 {type} 的字段不能由表达式得出。',
  },
  'expression.arguments': { en: 'It is written {usage}.', zh: '写法为 {usage}。' },
  'expression.unknown-member': {
    en: '`{owner}` has no field `{name}`.{mend}',
    zh: '`{owner}` 没有字段 `{name}`。{mend}',
  },
  'expression.personal': {
    en: '`{name}` is personal: it lies apart so that it can be erased, and no expression reads it; ask for it with `fields: [{name}]`.',
    zh: '`{name}` 是个人信息：单独存放以便删除，表达式不读取；可用 `fields: [{name}]` 要求填写。',
  },
  'expression.no-members': {
    en: '`{owner}` is {type} and has no fields.',
    zh: '`{owner}` 是{type}，没有字段。',
  },
  'expression.type': {
    en: '`{expression}` does not work: {left} {op} {right}.{mend}',
    zh: '`{expression}` 无法计算：{left} {op} {right}。{mend}',
  },
  'expression.wrong-type': {
    en: '`{expression}` is {found}; {wanted} is needed.',
    zh: '`{expression}` 是{found}，此处需要{wanted}。',
  },
  'expression.unlike-elements': {
    en: 'The elements of a list are all of one type.',
    zh: '列表的元素须为同一类型。',
  },
  'expression.unknown-option': {
    en: '`{owner}` has no option {name}; it has {options}.{mend}',
    zh: '`{owner}` 没有选项 {name}；可选：{options}。{mend}',
  },
  'expression.bare-option': {
    en: '`{name}` is an option; in an expression it stands in quotes.{mend}',
    zh: '`{name}` 是选项，在表达式中须加引号。{mend}',
  },
  'expression.plain-percent': {
    en: '`{owner}` is a percentage, and is compared with a percentage.{mend}',
    zh: '`{owner}` 是百分比，须与百分比比较。{mend}',
  },
  'expression.unknown-currency': {
    en: '{currency} is not a currency code of ISO 4217.{mend}',
    zh: '{currency} 不是 ISO 4217 币种代码。{mend}',
  },
  'expression.too-many-decimals': {
    en: '{currency} has {limit} decimal place(s).',
    zh: '{currency} 有 {limit} 位小数。',
  },
  'expression.thousands-separator': {
    en: 'Write the amount without thousands separators.',
    zh: '金额请勿使用千分位分隔符。',
  },
  'expression.percent-sign': {
    en: '% belongs directly behind a number, as in 60%; there is no remainder operator.',
    zh: '% 须紧跟数字，如 60%；不支持取余运算。',
  },
  'expression.number': { en: '`{text}` is no plain number.', zh: '`{text}` 不是普通数字。' },
  'expression.date': {
    en: '`{text}` is no date; a date is written 2026-01-31, a moment 2026-01-31T09:00:00+08:00.{mend}',
    zh: '`{text}` 不是日期；日期写作 2026-01-31，时刻写作 2026-01-31T09:00:00+08:00。{mend}',
  },
  'expression.duration': {
    en: 'A duration is written P3D, P2W, P1M, PT24H or 3 workdays; `{text}` is not.{mend}',
    zh: '时长写作 P3D、P2W、P1M、PT24H 或 3 workdays；`{text}` 不是时长。{mend}',
  },
  'expression.workdays': {
    en: 'Workdays are counted from 1 to 9999, in whole ones; {text} is not.',
    zh: '工作日须为 1 至 9999 的整数，{text} 不符合。',
  },
  'expression.pattern': {
    en: '`{text}` is no valid pattern (RE2 syntax).',
    zh: '`{text}` 不是有效的模式（RE2 语法）。',
  },
  'expression.constant-pattern': {
    en: 'The pattern of matches() is written out as text in quotes.',
    zh: 'matches() 的模式须以引号内文本直接给出。',
  },
  'expression.unsupported': { en: '{what} cannot be used here.', zh: '此处不能使用{what}。' },
} as const satisfies Readonly<Record<string, Message>>;

/** A code of what can be wrong with an expression. */
export type ExpressionProblemCode = keyof typeof expressionMessages;
