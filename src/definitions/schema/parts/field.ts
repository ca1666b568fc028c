import { FIELD_TYPES } from '../../../engine/model/field.js';
import { peopleWords } from './advice.js';
import { by, onlyIf, requires } from './shared-properties.js';
import { is } from './computation.js';
import { described, item, mapOf, ref, type Schema } from './words.js';

const flag = { type: 'boolean' };
const length = { type: 'integer', minimum: 0, maximum: 100_000 };

const field: Schema = item('map', {
  ...peopleWords,
  type: described(
    { en: 'Type', zh: '类型' },
    { en: 'What the field holds; `text` when left out.', zh: '字段内容的类型；省略时为 `text`。' },
    ['money', 'choice'],
    { enum: FIELD_TYPES },
  ),
  of: described(
    { en: 'Of', zh: '取自' },
    {
      en: 'For choice, scale (in rising order) and multichoice: the options. For list: the type of its elements. For row: the table field it points into.',
      zh: '单选、等级（由低到高）、多选：选项。列表：元素的类型。行：所指的表格字段。',
    },
    [{ tender: '招投标', negotiated: '议标' }, 'text', 'decisionChain'],
    {
      type: ['object', 'string'],
      propertyNames: ref('id'),
      minProperties: 1,
      additionalProperties: ref('text'),
    },
  ),
  columns: described(
    { en: 'Columns', zh: '列' },
    { en: 'For table: its columns, each a field.', zh: '表格的列，每列是一个字段。' },
    [{ person: { type: 'contact' } }],
    { ...mapOf('field'), minProperties: 1 },
  ),
  required: described(
    { en: 'Required', zh: '必填' },
    {
      en: 'Has to be given at once: fields of the record at creation, others with what they belong to.',
      zh: '须立即填写：记录字段在创建时填写，其他字段随所属内容填写。',
    },
    [true],
    flag,
  ),
  optional: described(
    { en: 'Optional', zh: '选填' },
    {
      en: 'Fields of evidence and questions are required unless this is true.',
      zh: '证据字段和提问默认必填，除非此项为 true。',
    },
    [true],
    flag,
  ),
  if: onlyIf,
  min: described(
    { en: 'Least', zh: '最小值' },
    {
      en: 'For number, percent, money and date: the least that is accepted.',
      zh: '数字、百分比、金额、日期：可接受的最小值。',
    },
    [0, '10%', '2026-01-01'],
    { type: ['number', 'string'] },
  ),
  max: described(
    { en: 'Most', zh: '最大值' },
    {
      en: 'For number, percent, money and date: the most that is accepted.',
      zh: '数字、百分比、金额、日期：可接受的最大值。',
    },
    [100, '60%'],
    { type: ['number', 'string'] },
  ),
  pattern: described(
    { en: 'Pattern', zh: '格式' },
    {
      en: 'For text: a regular expression (RE2) that the whole text has to match.',
      zh: '文本：整段文本须匹配的正则表达式（RE2）。',
    },
    ['[A-Z]{2}-[0-9]{4}'],
    { type: 'string', minLength: 1, maxLength: 500 },
  ),
  minLength: described(
    { en: 'Shortest', zh: '最短' },
    { en: 'For text: the fewest characters.', zh: '文本：最少字符数。' },
    [10],
    length,
  ),
  maxLength: described(
    { en: 'Longest', zh: '最长' },
    { en: 'For text: the most characters.', zh: '文本：最多字符数。' },
    [2000],
    length,
  ),
  by,
  see: described(
    { en: 'Seen by', zh: '可见角色' },
    {
      en: 'The roles that see it; everybody who sees the record when left out. It is left out of every answer for others, and they do not change it.',
      zh: '可查看的角色；省略时，凡可查看记录者均可见。对其他人，任何应答中均不出现，也不可修改。',
    },
    [['rep', 'manager']],
    ref('roleReferences'),
  ),
  lock: described(
    { en: 'Locked from', zh: '锁定' },
    { en: 'The stage from which on it no longer changes.', zh: '自该阶段起不可再修改。' },
    ['negotiation'],
    ref('id'),
  ),
  personal: described(
    { en: 'Personal', zh: '个人信息' },
    { en: 'Holds data of a person, which can be erased on demand.', zh: '含个人信息，可按要求删除。' },
    [true],
    flag,
  ),
  requires,
  is,
});

/** Fields of the record, of evidence, of tables and of questions. */
export const fieldParts = { field };
