import { PROVENANCES } from '../../../engine/model/provenance.js';
import { peopleWords } from './advice.js';
import { by, requires } from './shared-properties.js';
import { described, item, mapOf, phrase, ref, type Schema } from './words.js';

const evidence: Schema = item('map', {
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
    { en: 'Provenance', zh: '来源可信度' },
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
      en: 'When a piece stops counting: after a duration, on the date in one of its fields, or while a condition over its fields and the record holds.',
      zh: '何时不再计入：经过一段时长后，到其某个日期字段所示日期，或在其字段与记录满足某条件期间。',
    },
    ['P90D', 'validUntil', { priceList: '!= current' }],
    ref('condition'),
  ),
  from: described(
    { en: 'From', zh: '来自' },
    {
      en: 'Taken from linked records instead of being recorded by hand: the link, a dot, and what is taken of each.',
      zh: '取自关联记录而非手工记录：关联的标识、点号、所取条目。',
    },
    ['visits.met'],
    phrase('linkedEvidence'),
  ),
  verifiedBy: described(
    { en: 'Verified by', zh: '核实人' },
    {
      en: 'The roles one of whose holders, other than who recorded it, has to verify a piece before it counts.',
      zh: '每条证据须由这些角色之一（非记录者本人）核实后方可计入。',
    },
    ['manager', ['manager', 'group audit']],
    ref('roleReferences'),
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
});

const artifact: Schema = item('map', {
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
  by,
  requires,
});

/** What is recorded beside the fields of the record. */
export const recordParts = { evidence, artifact };
