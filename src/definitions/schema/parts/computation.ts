import { described, object, ref, type Schema } from './words.js';

const computedLine: Schema = object(
  {
    if: described(
      { en: 'If', zh: '如果' },
      {
        en: 'The line applies when this holds; without it, in any case.',
        zh: '成立时采用本行；省略则总是采用。',
      },
      [{ needExplicit: false }, 'months(today, buyBy) <= 3'],
      ref('condition'),
    ),
    then: described(
      { en: 'Then', zh: '则' },
      {
        en: 'The value: the id of an option for a choice or scale, else an expression.',
        zh: '取值：单选或等级为选项标识，其他为表达式。',
      },
      ['A', 'ratio * contract.amount'],
      ref('computed'),
    ),
  },
  { required: ['then'] },
);

/** What a field is computed as. */
export const is = described(
  { en: 'Is', zh: '等于' },
  {
    en: 'Computes the field instead of asking for it: an expression, or a list of lines of which the first that applies counts. Where no line applies the field is entered by hand.',
    zh: '由计算得出而非填写：一个表达式，或若干行，取第一个适用的行。若无适用的行，则手工填写。',
  },
  ['due - received', [{ if: 'open <= 0', then: 'settled' }, { then: 'running' }]],
  {
    type: ['string', 'number', 'boolean', 'array'],
    minLength: 1,
    maxLength: 1000,
    minItems: 1,
    maxItems: 100,
    items: ref('computedLine'),
  },
);

/** The lines of computed fields. */
export const computationParts = { computedLine };
