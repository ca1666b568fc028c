import { described, object, ref, type Schema } from '../../schema/parts/words.js';
import { word } from './word.js';

const evidence = word(
  { en: 'Evidence', zh: '证据' },
  { en: 'Name or kind of the piece.', zh: '证据的名称或种类。' },
  'receipt',
);
const reason = word({ en: 'Reason', zh: '原因' }, { en: 'Why.', zh: '原因说明。' }, 'not at the bank');

/** What a step can do about evidence beside recording and retracting it, by its word. */
export const evidenceActs: Readonly<Record<string, Schema>> = {
  verify: described(
    { en: 'Verify', zh: '核实' },
    {
      en: 'A second person lets a piece stand: the one called so, else the latest of that kind.',
      zh: '由另一人核实证据：按名称，否则为该类最新一条。',
    },
    ['receipt'],
    { anyOf: [ref('name'), object({ evidence }, { required: ['evidence'] })] },
  ),
  'reject-evidence': described(
    { en: 'Reject evidence', zh: '不予认可' },
    { en: 'A second person does not let a piece stand.', zh: '另一人核实后不予认可。' },
    ['receipt', { evidence: 'receipt', reason: 'not at the bank' }],
    { anyOf: [ref('name'), object({ evidence, reason }, { required: ['evidence'] })] },
  ),
  'not-known': described(
    { en: 'Not known', zh: '尚不清楚' },
    {
      en: 'Says that a kind of evidence, or fields, are not known yet, who finds out and by when.',
      zh: '登记某类证据或某些字段尚不清楚，由谁查明、期限为何。',
    },
    ['receipt', { fields: ['budget'], owner: 'rep', due: 'P7D' }],
    {
      anyOf: [
        ref('name'),
        object({
          evidence,
          fields: described(
            { en: 'Fields', zh: '字段' },
            { en: 'Ids of fields of the record.', zh: '记录字段的标识。' },
            [['budget']],
            { type: 'array', minItems: 1, items: ref('name') },
          ),
          owner: word({ en: 'Owner', zh: '负责人' }, { en: 'Who finds out.', zh: '由谁查明。' }, 'rep'),
          due: word(
            { en: 'Due', zh: '期限' },
            {
              en: 'A day, or a time from now; in a week when left out.',
              zh: '日期或多久之后；省略时为一周。',
            },
            'P7D',
          ),
        }),
      ],
    },
  ),
};
