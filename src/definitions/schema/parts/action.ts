import { described, mapOf, ref, type Schema } from './words.js';

const properties: Readonly<Record<string, Schema>> = {
  remind: described(
    { en: 'Remind', zh: '提醒' },
    { en: 'Reminds the holders of these roles.', zh: '提醒这些角色的人。' },
    ['owner', ['rep', 'presales']],
    ref('roleReferences'),
  ),
  move: described(
    { en: 'Move', zh: '移动' },
    { en: 'Moves the record to this stage, through its gates.', zh: '将记录移至该阶段，须通过其条件。' },
    ['tender'],
    ref('id'),
  ),
  transition: described(
    { en: 'Transition', zh: '流转' },
    { en: 'Takes this named transition.', zh: '执行该具名流转。' },
    ['claim'],
    ref('id'),
  ),
  set: described(
    { en: 'Set', zh: '设置' },
    {
      en: 'Sets fields, or `owner`, each to the value of an expression.',
      zh: '将字段或 `owner` 设为表达式的值。',
    },
    [{ reviewedOn: 'today' }],
    { ...mapOf('computed'), minProperties: 1 },
  ),
  create: described(
    { en: 'Create', zh: '创建' },
    {
      en: 'Creates a record of the linked process under this link.',
      zh: '在该关联下创建一条关联流程的记录。',
    },
    ['delivery'],
    ref('id'),
  ),
  task: described(
    { en: 'Task', zh: '任务' },
    {
      en: 'Gives somebody something to do, in words or by the id of a task.',
      zh: '派发任务：文字或任务标识。',
    },
    ['newsletter', 'Send the newsletter'],
    ref('line'),
  ),
  to: described(
    { en: 'To', zh: '给' },
    {
      en: 'With `task`: the roles it is given to; the owner when left out.',
      zh: '与 `task` 同用：派发给哪些角色；省略时为负责人。',
    },
    ['owner', ['rep', 'manager']],
    ref('roleReferences'),
  ),
  outcome: described(
    { en: 'Outcome', zh: '结果' },
    { en: 'Closes the record with this outcome.', zh: '以该结果关闭记录。' },
    ['settled'],
    ref('id'),
  ),
  assign: described(
    { en: 'Assign', zh: '分派' },
    {
      en: 'Hands the record to the holder of this role, or to the `pool`: no owner until somebody claims it.',
      zh: '将记录交给该角色的人，或放回公海 `pool`：在有人认领前没有负责人。',
    },
    ['pool', 'manager'],
    ref('roleReference'),
  ),
  escalate: described(
    { en: 'Escalate', zh: '升级' },
    { en: '`true`: hands the decision to the next manager up.', zh: '`true`：将决定交给上一级主管。' },
    [true],
    { const: true },
  ),
};

const one: Schema = {
  pattern: '^escalate$',
  'x-expected': {
    en: '`escalate`, or a map such as `{ remind: owner }`',
    zh: '`escalate`，或映射，如 `{ remind: owner }`',
  },
  properties,
  additionalProperties: false,
  minProperties: 1,
};

/** What happens when a time is over. */
export const then = described(
  { en: 'Then', zh: '逾期则' },
  {
    en: 'What happens when the time `within` is over: one thing or a list; a reminder when left out.',
    zh: '超过 `within` 时限后做什么：一项或多项；省略时为提醒。',
  },
  ['escalate', { remind: 'owner' }, [{ remind: 'owner' }, { assign: 'manager' }]],
  ref('actions'),
);

/** What a process does by itself. */
export const actionParts = {
  action: { type: ['string', 'object'], ...one },
  actions: { type: ['string', 'object', 'array'], ...one, minItems: 1, maxItems: 20, items: ref('action') },
};
