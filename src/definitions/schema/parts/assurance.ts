import { nameAndHelp } from './advice.js';
import { requires } from './shared-properties.js';
import { described, item, ref, type Schema } from './words.js';

const uniqueness: Schema = item(
  'map',
  {
    ...nameAndHelp,
    fields: described(
      { en: 'Fields', zh: '字段' },
      {
        en: 'No two records agree in all of these: ids of fields, or `customer`, `owner`.',
        zh: '任意两条记录不得在这些项上全部相同：字段标识，或 `customer`、`owner`。',
      },
      [['customer'], ['customer', 'product']],
      { type: 'array', minItems: 1, maxItems: 10, items: ref('id') },
    ),
    while: described(
      { en: 'While', zh: '期间' },
      {
        en: 'As long as this holds for both records; `open`, while both are open, when left out.',
        zh: '在两条记录均满足此条件期间；省略时为 `open`（均未结束）。',
      },
      ['open', { stage: ['proposal', 'tender'] }],
      ref('condition'),
    ),
  },
  { required: ['fields'] },
);

const policy: Schema = item(
  'map',
  {
    ...nameAndHelp,
    at: described(
      { en: 'At', zh: '适用于' },
      {
        en: 'Which stages or outcomes it is laid over: a condition over `stage`, `probability` and `forecast`, or over `outcome` and `result`.',
        zh: '适用于哪些阶段或结果：针对 `stage`、`probability`、`forecast`，或 `outcome`、`result` 的条件。',
      },
      ['probability >= 30%', { stage: ['proposal', 'tender'] }, { outcome: 'won' }],
      ref('condition'),
    ),
    requires: {
      ...requires,
      ...described(
        { en: 'Requires', zh: '前置条件' },
        {
          en: 'Criteria that are asked for on entering such a stage, or closing with such an outcome.',
          zh: '进入此类阶段或以此类结果结束时须满足的条件。',
        },
        [{ champion: { evidence: 'endorsement' } }],
        { minProperties: 1 },
      ),
    },
  },
  { required: ['at', 'requires'] },
);

const guarantee: Schema = item(
  'map',
  {
    ...nameAndHelp,
    outcome: described(
      { en: 'Outcome', zh: '结果' },
      { en: 'The outcome that is guarded; or a `stage`.', zh: '受保证的结果；或写 `stage`。' },
      ['won'],
      ref('id'),
    ),
    stage: described(
      { en: 'Stage', zh: '阶段' },
      { en: 'The stage that is guarded; or an `outcome`.', zh: '受保证的阶段；或写 `outcome`。' },
      ['implementation'],
      ref('id'),
    ),
    onlyAfter: described(
      { en: 'Only after', zh: '须先满足' },
      {
        en: 'What has held on every way there, overrides aside. The definition is refused if this cannot be proved.',
        zh: '到达之前必须满足的条件（越权除外）。若无法证明，定义将被拒绝。',
      },
      [{ approval: 'contract-signing' }],
      ref('criterion'),
    ),
  },
  { required: ['onlyAfter'] },
);

/** What holds over many records, over many processes, and whatever happens. */
export const assuranceParts = { uniqueness, policy, guarantee };
