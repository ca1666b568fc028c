import { then } from './action.js';
import { peopleWords } from './advice.js';
import { asks, onlyIf } from './shared-properties.js';
import { described, item, object, phrase, ref, type Schema } from './words.js';

const approvalStep: Schema = object(
  {
    ...peopleWords,
    by: described(
      { en: 'By whom', zh: '审批人' },
      {
        en: 'The role or roles whose holders may decide: ids of `roles`, or `owner`, `manager-of-owner`, `group …`, `field …`.',
        zh: '可作决定的角色：`roles` 中的标识，或 `owner`、`manager-of-owner`、`group …`、`field …`。',
      },
      ['manager', ['group legal', 'group finance']],
      ref('roleReferences'),
    ),
    quorum: described(
      { en: 'Quorum', zh: '法定人数' },
      {
        en: 'How many have to agree: `any` one (when left out), `all`, a number, or a number of a number.',
        zh: '须几人同意：`any` 任一人（省略时）、`all` 全体、数字，或几人中的几人。',
      },
      ['all', 2, '2 of 3'],
      { ...phrase('quorum'), type: ['string', 'integer'], minimum: 1, maximum: 99 },
    ),
    if: onlyIf,
    within: described(
      { en: 'Within', zh: '时限' },
      { en: 'The time allowed for the decision.', zh: '作出决定的时限。' },
      ['2 workdays', 'PT24H'],
      ref('duration'),
    ),
    then,
    all: described(
      { en: 'Side by side', zh: '并行' },
      {
        en: 'Steps that are decided at the same time; all of them are needed.',
        zh: '同时进行的审批步骤，须全部通过。',
      },
      [[{ by: 'group legal' }, { by: 'group finance', if: 'amount >= financeFrom' }]],
      { type: 'array', minItems: 1, maxItems: 20, items: ref('approvalStep') },
    ),
  },
  { dependentRequired: { then: ['within'], quorum: ['by'] } },
);

const approval: Schema = item(
  'map',
  {
    ...peopleWords,
    covers: described(
      { en: 'Covers', zh: '涵盖' },
      {
        en: 'What it holds for, exactly as it was when asked; a change voids it. A field by its id, `artifact …`, `evidence …`.',
        zh: '审批所针对的内容，以提交时为准，变更即失效。字段写标识，另有 `artifact …`、`evidence …`。',
      },
      [['amount', 'artifact contract']],
      {
        ...phrase('covered'),
        type: ['string', 'array'],
        minItems: 1,
        maxItems: 100,
        items: phrase('covered'),
      },
    ),
    steps: described(
      { en: 'Steps', zh: '步骤' },
      {
        en: 'Who has to agree, one after the other; `{ all: […] }` stands for steps side by side.',
        zh: '依次由谁审批；`{ all: […] }` 表示并行的步骤。',
      },
      [
        [
          { by: 'manager', within: '2 workdays', then: 'escalate' },
          { by: 'group executives', quorum: 'all' },
        ],
      ],
      { type: 'array', minItems: 1, maxItems: 50, items: ref('approvalStep') },
    ),
    asks: {
      ...asks,
      ...described(
        { en: 'Asks', zh: '提问' },
        {
          en: 'What the approver fills in: ids of fields of the record, or a map of questions of its own.',
          zh: '审批人填写的内容：记录字段的标识列表，或自有提问的映射。',
        },
        [['presalesDays'], { limit: { type: 'money' } }],
        { type: ['array', 'object'], items: ref('id'), minItems: 1 },
      ),
    },
    returnsTo: described(
      { en: 'Returns to', zh: '退回至' },
      { en: 'The stage the record goes back to when it is returned.', zh: '被退回时记录回到的阶段。' },
      ['set-up'],
      ref('id'),
    ),
    locks: described(
      { en: 'Locks', zh: '锁定' },
      {
        en: 'The evidence whose recording freezes what is covered.',
        zh: '一旦记录该证据，所涵盖内容即冻结。',
      },
      ['signature'],
      ref('id'),
    ),
    separation: described(
      { en: 'Separation', zh: '职责分离' },
      {
        en: 'Who may not approve, whatever role they hold: `requester`, `owner` or roles; both of them when left out, `[]` for nobody.',
        zh: '不论担任何角色均不得审批者：`requester`、`owner` 或角色；省略时为此二者，`[]` 表示无。',
      },
      [['requester', 'owner', 'presales']],
      { type: ['string', 'array'], minLength: 1, items: ref('roleReference') },
    ),
  },
  { required: ['steps'] },
);

/** Approvals and their steps. */
export const approvalParts = { approval, approvalStep };
