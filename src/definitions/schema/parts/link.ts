import { peopleWords } from './advice.js';
import { described, item, phrase, ref, type Schema } from './words.js';

const link: Schema = item(
  'map',
  {
    ...peopleWords,
    process: described(
      { en: 'Process', zh: '流程' },
      { en: 'The key of the other process.', zh: '另一流程的标识。' },
      ['delivery-project'],
      ref('id'),
    ),
    count: described(
      { en: 'Count', zh: '数量' },
      {
        en: 'How many records belong to this one: `1`, `0+`, `1+`, `0..1`, `2..5`; `0+` when left out.',
        zh: '关联多少条记录：`1`、`0+`、`1+`、`0..1`、`2..5`；省略时为 `0+`。',
      },
      [1, '0+', '2..5'],
      { ...phrase('cardinality'), type: ['string', 'integer'], minimum: 1, maximum: 999 },
    ),
    carries: described(
      { en: 'Carries', zh: '带入' },
      {
        en: 'Fields handed over when a linked record is created: a list of ids, or a map of the id here to the id there.',
        zh: '创建关联记录时带入的字段：标识列表，或“此处标识: 彼处标识”的映射。',
      },
      [['amount'], { amount: 'contractAmount' }],
      {
        type: ['array', 'object'],
        minItems: 1,
        items: ref('id'),
        minProperties: 1,
        propertyNames: ref('id'),
        additionalProperties: ref('id'),
      },
    ),
  },
  { required: ['process'] },
);

/** Links to other processes. */
export const linkParts = { link };
