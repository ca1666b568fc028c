import type { Message } from '../../errors/message.js';

/** What can be wrong with a value, by its stable code. */
export const valueMessages = {
  'value.not-an-object': {
    en: 'Values are given as an object from field to value.',
    zh: '字段值须以“字段 → 值”的对象给出。',
  },
  'value.unknown-field': { en: 'There is no field {name}.{suggestion}', zh: '没有字段 {name}。{suggestion}' },
  'value.required': { en: '{field} is required.', zh: '{field} 为必填项。' },
  'value.computed': {
    en: '{field} is computed and not entered.',
    zh: '{field} 由系统计算，不可填写。',
  },
  'value.not-text': { en: '{field} takes text.', zh: '{field} 须为文本。' },
  'value.forbidden-character': {
    en: '{field} contains a character that cannot be stored (NUL or half a surrogate pair).',
    zh: '{field} 含有无法存储的字符（NUL 或不成对的代理码元）。',
  },
  'value.too-short': {
    en: '{field} takes at least {limit} character(s); it has {found}.',
    zh: '{field} 至少需 {limit} 个字符，现有 {found} 个。',
  },
  'value.too-long': {
    en: '{field} takes at most {limit} character(s); it has {found}.',
    zh: '{field} 最多 {limit} 个字符，现有 {found} 个。',
  },
  'value.pattern-mismatch': {
    en: '{field} does not have the form it must have: {pattern}',
    zh: '{field} 不符合要求的格式：{pattern}',
  },
  'value.not-a-number': {
    en: '{field} takes a number such as 12 or "12.5", without thousands separators or exponent.',
    zh: '{field} 须为数字，如 12 或 "12.5"，不带千分位与指数。',
  },
  'value.number-loses-digits': {
    en: '{field}: a JSON number this long loses digits; send it as text, e.g. "12345678901234567.5".',
    zh: '{field}：过长的 JSON 数字会丢失精度，请以文本发送，如 "12345678901234567.5"。',
  },
  'value.not-a-percentage': {
    en: '{field} takes a percentage such as "60%", or the same as a fraction: 0.6.',
    zh: '{field} 须为百分比，如 "60%"，或以小数表示：0.6。',
  },
  'value.money-as-number': {
    en: '{field}: money is not sent as a JSON number, because numbers lose digits and name no currency; send { "amount": "{example}", "currency": "CNY" }.',
    zh: '{field}：金额不能以 JSON 数字发送，因为数字会丢失精度且没有币种；请发送 { "amount": "{example}", "currency": "CNY" }。',
  },
  'value.not-money': {
    en: '{field} takes money such as { "amount": "500000", "currency": "CNY" } or "CNY 500000".',
    zh: '{field} 须为金额，如 { "amount": "500000", "currency": "CNY" } 或 "CNY 500000"。',
  },
  'value.unknown-currency': {
    en: '{currency} is not a currency code of ISO 4217.{suggestion}',
    zh: '{currency} 不是 ISO 4217 币种代码。{suggestion}',
  },
  'value.too-many-decimals': {
    en: '{currency} has {limit} decimal place(s); {field} has {found}.',
    zh: '{currency} 有 {limit} 位小数，{field} 有 {found} 位。',
  },
  'value.too-small': { en: '{field} is at least {limit}.', zh: '{field} 不得小于 {limit}。' },
  'value.too-large': { en: '{field} is at most {limit}.', zh: '{field} 不得大于 {limit}。' },
  'value.not-a-date': {
    en: '{field} takes a date of the calendar as YYYY-MM-DD.',
    zh: '{field} 须为真实日期，格式 YYYY-MM-DD。',
  },
  'value.not-a-datetime': {
    en: '{field} takes a moment with its offset, e.g. 2026-11-21T16:00:00+08:00 or …Z.',
    zh: '{field} 须为带时区偏移的时刻，如 2026-11-21T16:00:00+08:00 或以 Z 结尾。',
  },
  'value.not-yes-or-no': { en: '{field} takes true or false.', zh: '{field} 须为 true 或 false。' },
  'value.not-an-option': {
    en: '{field} takes one of {options}.{suggestion}',
    zh: '{field} 须为以下之一：{options}。{suggestion}',
  },
  'value.not-a-list': { en: '{field} takes a list.', zh: '{field} 须为列表。' },
  'value.too-many-elements': {
    en: '{field} takes at most {limit} entries; it has {found}.',
    zh: '{field} 最多 {limit} 项，现有 {found} 项。',
  },
  'value.not-an-id': {
    en: '{field} takes the id of an entry, a UUID.',
    zh: '{field} 须为条目的标识（UUID）。',
  },
  'value.unknown-row': {
    en: '{field}: there is no row {id} in {table}.',
    zh: '{field}：{table} 中没有行 {id}。',
  },
  'value.not-a-row': {
    en: '{field}: each row is an object with its columns.',
    zh: '{field}：每一行须为由各列组成的对象。',
  },
  'value.row-without-id': {
    en: '{field}: each row needs an id, a UUID.',
    zh: '{field}：每一行须有标识（UUID）。',
  },
  'value.duplicate-row': {
    en: '{field}: two rows have the id {id}.',
    zh: '{field}：有两行的标识同为 {id}。',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A code of what can be wrong with a value. */
export type ValueProblemCode = keyof typeof valueMessages;
