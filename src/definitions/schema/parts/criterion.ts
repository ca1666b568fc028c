import { PROVENANCES } from '../../../engine/model/provenance.js';
import { peopleWords } from './advice.js';
import { onlyIf } from './shared-properties.js';
import { described, item, mapOf, ref, type Schema } from './words.js';

const kinds: Readonly<Record<string, Schema>> = {
  fields: described(
    { en: 'Fields filled in', zh: '字段已填写' },
    { en: 'These fields of the record have a value.', zh: '记录的这些字段已有值。' },
    [['budget', 'schedule']],
    { type: 'array', minItems: 1, items: ref('id') },
  ),
  evidence: described(
    { en: 'Evidence', zh: '证据' },
    {
      en: 'A valid piece of this kind of evidence is recorded; `where`, `every`, `eachOf` and `atLeast` say which and how many.',
      zh: '已记录该类有效证据；用 `where`、`every`、`eachOf`、`atLeast` 说明具体要求和数量。',
    },
    ['written-need'],
    ref('id'),
  ),
  artifact: described(
    { en: 'Artifact', zh: '产出物' },
    { en: 'A version of this document is attached.', zh: '已附上该文件的某一版本。' },
    ['proposal'],
    ref('id'),
  ),
  task: described(
    { en: 'Task', zh: '任务' },
    {
      en: 'This task is completed: its id in the same stage, or `stage/task`.',
      zh: '该任务已完成：本阶段任务的标识，或 `阶段/任务`。',
    },
    ['org-chart', 'development/org-chart'],
    { type: 'string', minLength: 1, maxLength: 130 },
  ),
  rows: described(
    { en: 'Rows', zh: '表格行' },
    {
      en: 'A table field has rows as `where`, `every`, `eachOf` and `atLeast` say.',
      zh: '表格字段中有符合 `where`、`every`、`eachOf`、`atLeast` 要求的行。',
    },
    ['decisionChain'],
    ref('id'),
  ),
  check: described(
    { en: 'Check', zh: '检查' },
    {
      en: 'This expression over the record is true. Quote it when it holds , [ ] { } or ": ".',
      zh: '针对记录的该表达式为真。若含有 , [ ] { } 或“: ”，请加引号。',
    },
    ['count(fit) == 3', 'budget >= amount * affordable'],
    ref('expression'),
  ),
  approval: described(
    { en: 'Approval', zh: '审批' },
    {
      en: 'This approval was granted, and what it covers has not changed since.',
      zh: '该审批已通过，且其涵盖的内容此后未变。',
    },
    ['contract-signing'],
    ref('id'),
  ),
  linked: described(
    { en: 'Linked records', zh: '关联记录' },
    {
      en: 'Records linked under this link are as `where`, `every` and `atLeast` say; these read their `stage`, `status`, `outcome` and fields.',
      zh: '该关联下的记录符合 `where`、`every`、`atLeast` 的要求；可读取其 `stage`、`status`、`outcome` 及字段。',
    },
    ['delivery'],
    ref('id'),
  ),
  any: group(
    { en: 'Any of', zh: '任一' },
    { en: 'At least one of these criteria holds.', zh: '以下条件至少满足一项。' },
  ),
  all: group({ en: 'All of', zh: '全部' }, { en: 'All of these criteria hold.', zh: '以下条件全部满足。' }),
  none: group(
    { en: 'None of', zh: '均不' },
    { en: 'None of these criteria holds.', zh: '以下条件均不满足。' },
  ),
  of: group(
    { en: 'Of these', zh: '其中' },
    {
      en: 'With `atLeast: n`: at least n of these criteria hold.',
      zh: '与 `atLeast: n` 同用：以下条件至少满足 n 项。',
    },
  ),
};

function group(title: { en: string; zh: string }, description: { en: string; zh: string }): Schema {
  const examples = [[{ artifact: 'award-notice' }, { evidence: 'endorsement' }]];
  return described(title, description, examples, {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: ref('criterion'),
  });
}

const limits: Readonly<Record<string, Schema>> = {
  where: described(
    { en: 'Where', zh: '其中' },
    {
      en: 'Only pieces, rows or linked records for which this holds count.',
      zh: '仅计入满足此条件的证据、行或关联记录。',
    },
    [{ role: 'decide' }, { 'person.role': ['decide', 'buy'] }],
    ref('condition'),
  ),
  every: described(
    { en: 'Every', zh: '每一项' },
    {
      en: 'Each piece, row or linked record that passes `where` has to pass this too.',
      zh: '通过 `where` 的每条证据、每一行或每条关联记录还须满足此条件。',
    },
    [{ relation: '>= dated' }],
    ref('condition'),
  ),
  eachOf: described(
    { en: 'Each of', zh: '逐一' },
    {
      en: 'A choice or scale field: one piece or row is needed for each of its options. Of evidence also a row field: one piece for each row of its table that `where` speaks of.',
      zh: '单选或等级字段：其每个选项都需要一条证据或一行。证据还可用行字段：其表格中符合 `where` 的每一行都需要一条证据。',
    },
    ['side', 'person'],
    ref('id'),
  ),
  atLeast: described(
    { en: 'At least', zh: '至少' },
    { en: 'How many are needed; 1 when left out.', zh: '所需数量；省略时为 1。' },
    [2],
    { type: 'integer', minimum: 1, maximum: 1000 },
  ),
  provenance: described(
    { en: 'Provenance', zh: '证据来源' },
    {
      en: 'The least provenance that counts here, where it has to be more than the kind of evidence asks for.',
      zh: '此处所认可的最低证据来源，用于高于该类证据要求的情形。',
    },
    ['buyer-produced'],
    { enum: [...PROVENANCES] },
  ),
  newerThan: described(
    { en: 'Newer than', zh: '新于' },
    { en: 'Only what happened within this time counts.', zh: '仅计入此时间内发生的。' },
    ['P90D'],
    ref('duration'),
  ),
  after: described(
    { en: 'After', zh: '晚于' },
    {
      en: 'Only what came after this moment counts: an expression for a date or instant.',
      zh: '仅计入此时刻之后的：结果为日期或时刻的表达式。',
    },
    ['last(proposal)'],
    ref('expression'),
  ),
  before: described(
    { en: 'Before', zh: '早于' },
    {
      en: 'Only what came before this moment counts: an expression for a date or instant.',
      zh: '仅计入此时刻之前的：结果为日期或时刻的表达式。',
    },
    ['bidDeadline'],
    ref('expression'),
  ),
  since: described(
    { en: 'Since', zh: '自从' },
    {
      en: '`entered`: only what came since the present stage was entered, this time round.',
      zh: '`entered`：仅计入本次进入当前阶段之后的。',
    },
    ['entered'],
    { enum: ['entered'] },
  ),
  validOn: described(
    { en: 'Valid on', zh: '有效于' },
    {
      en: 'Only what still counts on that day: an expression for a date or instant.',
      zh: '仅计入在该日仍有效的：结果为日期或时刻的表达式。',
    },
    ['bidDeadline'],
    ref('expression'),
  ),
};

const criterion: Schema = item(
  'map',
  {
    ...peopleWords,
    ...kinds,
    ...limits,
    if: onlyIf,
    unlessApproved: described(
      { en: 'Unless approved', zh: '除非获批' },
      {
        en: 'The approval that lets it pass although it does not hold.',
        zh: '未满足时，若该审批通过则放行。',
      },
      ['below-budget'],
      ref('id'),
    ),
    override: described(
      { en: 'Override', zh: '越权' },
      { en: '`never`: nobody may override this criterion.', zh: '`never`：任何人不得越过此条件。' },
      ['never'],
      { enum: ['never'] },
    ),
  },
  { minProperties: 1 },
);

/** Gates and what they are made of. */
export const criterionParts = { gate: mapOf('criterion'), criterion };
