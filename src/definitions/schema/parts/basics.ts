import { ID } from '../../phrases/phrase.js';
import { described, phrase, ref, type Schema } from './words.js';

/** Names that mean something to programs. */
const RESERVED = [
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
];

const id = described(
  { en: 'Id', zh: '标识' },
  {
    en: 'What a thing is referred to by. It stays for good; names may change at any time.',
    zh: '引用某项所用的标识。长期不变，名称则可随时修改。',
  },
  ['written-need', 'closeOn'],
  {
    type: 'string',
    pattern: `^${ID}$`,
    maxLength: 64,
    not: { enum: RESERVED },
    'x-expected': {
      en: 'an id: a letter, then letters and digits, parts joined by single hyphens, at most 64 characters (`written-need`)',
      zh: '标识：以字母开头，由字母和数字组成，各部分以单个连字符相连，最多 64 个字符（如 `written-need`）',
    },
  },
);

const text = described(
  { en: 'Text', zh: '文本' },
  {
    en: 'A text for people: a plain one in the `language` of the file, or one for each language.',
    zh: '供人阅读的文本：文件 `language` 语言的纯文本，或逐语言给出。',
  },
  ['Budget', { en: 'Budget', zh: '预算' }],
  {
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 4000,
    minProperties: 1,
    properties: {
      en: described(
        { en: 'English', zh: '英文' },
        { en: 'The text in English.', zh: '英文文本。' },
        ['Budget'],
        ref('line'),
      ),
      zh: described(
        { en: 'Chinese', zh: '中文' },
        { en: 'The text in Chinese.', zh: '中文文本。' },
        ['预算'],
        ref('line'),
      ),
    },
    additionalProperties: false,
  },
);

const line = described(
  { en: 'Line', zh: '文字' },
  { en: 'Words in one language.', zh: '一种语言的文字。' },
  ['There is no tender in this industry.'],
  { type: 'string', minLength: 1, maxLength: 4000 },
);

const duration = described(
  { en: 'Duration', zh: '时长' },
  {
    en: 'A length of time: ISO 8601, or working days of the business calendar.',
    zh: '一段时间：ISO 8601 写法，或按工作日历计的工作日。',
  },
  ['P30D', 'P6M', 'PT24H', '2 workdays'],
  phrase('duration'),
);

const share = described(
  { en: 'Share', zh: '百分比' },
  { en: 'A share of the whole.', zh: '占整体的比例。' },
  ['30%', '12.5%'],
  {
    type: 'string',
    pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?) ?%$',
    'x-expected': { en: 'a percentage between `0%` and `100%`', zh: '介于 `0%` 与 `100%` 之间的百分比' },
  },
);

const expression = described(
  { en: 'Expression', zh: '表达式' },
  {
    en: 'A formula over the record. Inside `{ }` it has to be quoted when it holds , [ ] { } or ": ".',
    zh: '针对记录的公式。写在 `{ }` 中且含有 , [ ] { } 或“: ”时须加引号。',
  },
  ['budget >= amount * affordable', 'bidDeadline - 3 workdays', 'count(bid) == 0'],
  { type: 'string', minLength: 1, maxLength: 1000 },
);

const computed = described(
  { en: 'Value', zh: '取值' },
  {
    en: 'An expression; a figure or true/false stands for itself, and where a choice is set, so does the id of an option.',
    zh: '表达式；数值和 true/false 即其本身，选项类字段可写选项标识。',
  },
  ['actor', 'ratio * contract.amount', 100],
  { type: ['string', 'number', 'boolean'], minLength: 1, maxLength: 1000 },
);

const condition = described(
  { en: 'Condition', zh: '条件' },
  {
    en: 'An expression, or a map all of whose lines hold: a value, a list of values, `any`, `none`, or a comparison.',
    zh: '表达式，或各行均须成立的映射：一个值、一组值、`any`（有值）、`none`（无值）或比较。',
  },
  [
    { role: 'decide' },
    { role: ['decide', 'buy'], relation: '>= dated' },
    { budget: 'any' },
    'count(bid) == 0',
  ],
  {
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 1000,
    minProperties: 1,
    additionalProperties: {
      type: ['string', 'number', 'boolean', 'array'],
      items: { type: ['string', 'number', 'boolean'] },
      minItems: 1,
    },
  },
);

const roleReference = described(
  { en: 'Role', zh: '角色' },
  {
    en: 'The id of a role, or a role in words: `owner`, `manager-of-owner`, `group …`, `field …`.',
    zh: '角色的标识，或直接写 `owner`、`manager-of-owner`、`group …`、`field …`。',
  },
  ['manager', 'group legal', 'manager-of-owner+1'],
  { type: 'string', minLength: 1, maxLength: 100 },
);

const roleReferences = described(
  { en: 'Roles', zh: '一个或多个角色' },
  { en: 'A role, or a list of them.', zh: '一个角色，或角色列表。' },
  ['owner', ['rep', 'group presales']],
  { type: ['string', 'array'], minLength: 1, minItems: 1, items: ref('roleReference') },
);

const scalar = described(
  { en: 'Figure', zh: '参数值' },
  {
    en: 'An amount, a share, a number, a duration, a text, or true/false. A text that looks like a figure is quoted.',
    zh: '金额、百分比、数字、时长、文本或 true/false。形似数值的文本须加引号。',
  },
  ['CNY 500000', '60%', 12.5, 'P30D', true],
  { type: ['string', 'number', 'boolean'], maxLength: 1000 },
);

/** The forms of values that the other parts refer to. */
export const basics = {
  id,
  text,
  line,
  duration,
  share,
  expression,
  computed,
  condition,
  roleReference,
  roleReferences,
  scalar,
} satisfies Readonly<Record<string, Schema>>;
