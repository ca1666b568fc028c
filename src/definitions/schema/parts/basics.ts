import { described, ref, type Schema } from './words.js';

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

const id: Schema = {
  type: 'string',
  pattern: '^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$',
  maxLength: 64,
  not: { enum: RESERVED },
  'x-expected': {
    en: 'an id: a letter, then letters and digits, parts joined by single hyphens, at most 64 characters (`written-need`)',
    zh: '标识：以字母开头，由字母和数字组成，各部分以单个连字符相连，最多 64 个字符（如 `written-need`）',
  },
};

const text: Schema = {
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
};

const line: Schema = { type: 'string', minLength: 1, maxLength: 4000 };

const duration: Schema = {
  type: 'string',
  pattern:
    '^P(?!$)(?:\\d{1,5}Y)?(?:\\d{1,5}M)?(?:\\d{1,5}W)?(?:\\d{1,5}D)?(?:T(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?)?$',
  'x-expected': {
    en: 'a duration such as `P30D` (30 days), `P6M` (6 months) or `PT24H` (24 hours)',
    zh: '时长，如 `P30D`（30 天）、`P6M`（6 个月）或 `PT24H`（24 小时）',
  },
};

const share: Schema = {
  type: 'string',
  pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?) ?%$',
  'x-expected': { en: 'a percentage between `0%` and `100%`', zh: '介于 `0%` 与 `100%` 之间的百分比' },
};

const expression: Schema = { type: 'string', minLength: 1, maxLength: 1000 };

const condition: Schema = {
  type: ['string', 'object'],
  minLength: 1,
  maxLength: 1000,
  minProperties: 1,
  additionalProperties: {
    type: ['string', 'number', 'boolean', 'array'],
    items: { type: ['string', 'number', 'boolean'] },
    minItems: 1,
  },
};

const roleReference: Schema = { type: 'string', minLength: 1, maxLength: 100 };

const roleReferences: Schema = {
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: ref('roleReference'),
};

const scalar: Schema = { type: ['string', 'number', 'boolean'], maxLength: 1000 };

/** Parts that the others refer to. */
export const basics = {
  id,
  text,
  line,
  duration,
  share,
  expression,
  condition,
  roleReference,
  roleReferences,
  scalar,
};

/** Words for people that fit any item. */
export const peopleWords: Readonly<Record<string, Schema>> = {
  name: described(
    { en: 'Name', zh: '名称' },
    {
      en: 'What people read. A plain text in the `language` of the file, or one text for each language.',
      zh: '用户看到的名称。可以是文件 `language` 语言的纯文本，也可以逐语言给出。',
    },
    ['预算', { en: 'Budget', zh: '预算' }],
    ref('text'),
  ),
  help: described(
    { en: 'Help', zh: '说明' },
    { en: 'A longer explanation, shown on demand.', zh: '较长的说明，按需显示。' },
    [{ en: 'Ask the purchasing department.', zh: '请向采购部门了解。' }],
    ref('text'),
  ),
  hint: described(
    { en: 'Hint', zh: '提示' },
    {
      en: 'One sentence on how to get it done, shown where it is missing.',
      zh: '一句话说明如何完成，在缺少时显示。',
    },
    [{ en: 'Ask for the buying standard first.', zh: '先问清选型标准。' }],
    ref('text'),
  ),
};

/** Restricts who may do it. */
export const by = described(
  { en: 'By whom', zh: '由谁' },
  {
    en: 'The roles that may do it: ids of `roles`, or `owner`, `manager-of-owner`, `group …`, `field …`. Everybody who may edit the record when left out.',
    zh: '允许操作的角色：`roles` 中的标识，或 `owner`、`manager-of-owner`、`group …`、`field …`。省略时，凡可编辑记录者均可。',
  },
  [['manager'], 'group seal'],
  ref('roleReferences'),
);

/** The skill an item takes. */
export const skill = described(
  { en: 'Skill', zh: '技能' },
  {
    en: 'The skill it takes, so that failures can be counted by skill.',
    zh: '所需技能，便于按技能统计未达成情况。',
  },
  ['发展支持者', 'Winning a champion'],
  ref('text'),
);

/** The file to start from. */
export const template = described(
  { en: 'Template', zh: '模板' },
  { en: 'File name of the template to start from.', zh: '可供使用的模板文件名。' },
  ['contract.docx'],
  { type: 'string', minLength: 1, maxLength: 200 },
);

/** A gate on an act. */
export const requires = described(
  { en: 'Requires', zh: '前提' },
  {
    en: 'Criteria that all have to hold, or the act itself is refused.',
    zh: '必须全部满足的条件，否则拒绝该操作。',
  },
  [{ 'need-known': { evidence: 'written-need' } }],
  ref('gate'),
);

/** Applies only when this holds. */
export const onlyIf = described(
  { en: 'Only if', zh: '适用条件' },
  {
    en: 'Applies only when this holds: a map of fields, or an expression.',
    zh: '仅在成立时适用：字段映射或表达式。',
  },
  [{ awardBy: 'tender' }, 'count(proposal) > 0'],
  ref('condition'),
);
