import { PROVENANCES } from '../../../engine/model/process-definition.js';
import { by, peopleWords, requires, skill, template } from './basics.js';
import { described, mapOf, object, ref, type Schema } from './words.js';

const evidence: Schema = object(
  {
    ...peopleWords,
    fields: described(
      { en: 'Fields', zh: '字段' },
      {
        en: 'What is recorded with a piece; required unless `optional: true`.',
        zh: '每条证据记录的内容；除非 `optional: true`，否则必填。',
      },
      [{ pain: { type: 'text' } }],
      mapOf('field'),
    ),
    provenance: described(
      { en: 'Provenance', zh: '来源等级' },
      {
        en: 'The least that counts: rep-asserted (a salesperson says so), buyer-produced (the customer made it), system-observed (a system saw it).',
        zh: '计入的最低等级：rep-asserted（销售自述）、buyer-produced（客户出具）、system-observed（系统记录）。',
      },
      ['buyer-produced'],
      { enum: PROVENANCES },
    ),
    expires: described(
      { en: 'Expires', zh: '有效期' },
      {
        en: 'When a piece stops counting: after a duration, or on the date in one of its fields.',
        zh: '何时不再计入：经过一段时长后，或到其某个日期字段所示日期。',
      },
      ['P90D', 'validUntil'],
      {
        type: 'string',
        pattern: '^(P[0-9A-Z]+|[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*)$',
        'x-expected': {
          en: 'a duration such as `P90D`, or the id of a date field of this evidence',
          zh: '时长（如 `P90D`）或该证据某个日期字段的标识',
        },
      },
    ),
    artifact: described(
      { en: 'Artifact', zh: '产出物' },
      {
        en: 'The document a piece rests on: recording names an attached version of it.',
        zh: '证据所依据的文件：记录时须指明已附上的版本。',
      },
      ['need-document'],
      ref('id'),
    ),
    by,
    requires,
    skill,
  },
  {
    'x-later': {
      from: { en: 'evidence from a linked process', zh: '来自关联流程的证据' },
      verifiedBy: { en: 'verification by a second person', zh: '由他人核实' },
      unique: { en: 'a uniqueness rule', zh: '唯一性规则' },
    },
  },
);

const artifact: Schema = object({
  ...peopleWords,
  formats: described(
    { en: 'Formats', zh: '格式' },
    { en: 'File name endings that are accepted; any when left out.', zh: '可接受的文件扩展名；省略时不限。' },
    [['pdf', 'docx']],
    {
      type: 'array',
      minItems: 1,
      items: {
        type: 'string',
        pattern: '^[a-zA-Z0-9]{1,10}$',
        'x-expected': {
          en: 'a file name ending without the dot, such as `pdf`',
          zh: '不带点的文件扩展名，如 `pdf`',
        },
      },
    },
  ),
  maxSize: described(
    { en: 'Largest size', zh: '大小上限' },
    { en: 'The largest file accepted; 50 MB when left out.', zh: '可接受的最大文件；省略时为 50 MB。' },
    ['20 MB', '500 KB'],
    {
      type: 'string',
      pattern: '^[1-9][0-9]{0,3} ?(KB|MB|GB)$',
      'x-expected': { en: 'a size such as `20 MB`', zh: '大小，如 `20 MB`' },
    },
  ),
  template,
  by,
  requires,
});

/** What is recorded beside the fields of the record. */
export const recordParts = { evidence, artifact };
