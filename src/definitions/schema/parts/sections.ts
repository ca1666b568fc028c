import { described, mapOf, object, ref, type Schema } from './words.js';

/** What a process is made of. */
export const sections: Readonly<Record<string, Schema>> = {
  settings: described(
    { en: 'Settings', zh: '参数' },
    {
      en: 'Figures that expressions read by name: money, numbers, percentages, durations, texts, true/false.',
      zh: '表达式按名称引用的参数：金额、数字、百分比、时长、文本、true/false。',
    },
    [{ financeFrom: 'CNY 500000', affordable: '60%' }],
    mapOf('scalar'),
  ),
  roles: described(
    { en: 'Roles', zh: '角色' },
    { en: 'Who takes part.', zh: '参与者。' },
    [{ rep: { name: '客户经理', is: 'owner' } }],
    mapOf('role'),
  ),
  fields: described(
    { en: 'Fields', zh: '字段' },
    { en: 'What a record holds.', zh: '记录的内容。' },
    [{ budget: { name: '客户预算', type: 'money' } }],
    mapOf('field'),
  ),
  evidence: described(
    { en: 'Evidence', zh: '证据' },
    { en: 'What can be recorded to show that something happened.', zh: '可记录的、证明某事已发生的内容。' },
    [{ meeting: { name: '关键人接触', expires: 'P90D' } }],
    mapOf('evidence'),
  ),
  artifacts: described(
    { en: 'Artifacts', zh: '产出物' },
    { en: 'Documents the process calls for.', zh: '流程要求的文件。' },
    [{ contract: { name: '合同', formats: ['docx', 'pdf'] } }],
    mapOf('artifact'),
  ),
  stages: described(
    { en: 'Stages', zh: '阶段' },
    { en: 'The steps, in the order they are passed through.', zh: '按先后顺序排列的阶段。' },
    [[{ id: 'development', name: '客户开发' }]],
    { type: 'array', minItems: 1, maxItems: 300, items: ref('stage') },
  ),
  outcomes: described(
    { en: 'Outcomes', zh: '结果' },
    { en: 'The ways a record ends.', zh: '记录的结束方式。' },
    [{ won: { from: 'signing' }, lost: { from: 'any' } }],
    { ...mapOf('outcome'), minProperties: 1 },
  ),
  transitions: described(
    { en: 'Transitions', zh: '流转' },
    {
      en: 'Moves other than to the next stage: those with a name of their own, and how a record moves back.',
      zh: '除进入下一阶段外的流转：具名流转，以及如何退回。',
    },
    [
      [
        { id: 'claim', from: 'pool', to: 'assigned', sets: { owner: 'actor' } },
        { to: 'back', allowed: false },
      ],
    ],
    { type: 'array', maxItems: 200, items: ref('transition') },
  ),
  jumps: described(
    { en: 'Jumps', zh: '跳转' },
    {
      en: 'Which stages may be jumped over: OK allowed, NO forbidden, NO* only by the consent role.',
      zh: '可否跨阶段跳转：OK 允许，NO 禁止，NO* 须经指定角色。',
    },
    [{ default: 'NO', consent: 'manager', list: { exchange: 'NO*' } }],
    ref('jumps'),
  ),
  figures: described(
    { en: 'Figures', zh: '关键数值字段' },
    {
      en: 'The fields that hold worth and expected closing date; `amount` and `closeOn` when left out.',
      zh: '表示金额和预计签约日的字段；省略时为 `amount` 和 `closeOn`。',
    },
    [{ amount: 'amount', closeOn: 'closeOn' }],
    object({
      amount: described(
        { en: 'Amount', zh: '金额' },
        { en: 'A money field.', zh: '金额字段。' },
        ['amount'],
        ref('id'),
      ),
      closeOn: described(
        { en: 'Closes on', zh: '签约日' },
        { en: 'A date field.', zh: '日期字段。' },
        ['closeOn'],
        ref('id'),
      ),
    }),
  ),
  approvals: described(
    { en: 'Approvals', zh: '审批' },
    { en: 'Who has to agree to what, step by step.', zh: '谁须逐步同意什么。' },
    [{ 'below-budget': { covers: ['amount', 'budget'], steps: [{ by: 'manager' }] } }],
    mapOf('approval'),
  ),
  links: described(
    { en: 'Links', zh: '关联' },
    { en: 'Records of other processes that belong to a record.', zh: '属于一条记录的其他流程的记录。' },
    [{ delivery: { process: 'delivery-project', count: '0+', carries: ['amount'] } }],
    mapOf('link'),
  ),
  rules: described(
    { en: 'Rules', zh: '规则' },
    {
      en: 'What the process does by itself: at a moment, on a change, or again and again.',
      zh: '流程自动执行的事：在某一时刻、发生变化时，或周期性地。',
    },
    [[{ at: 'bidDeadline - 3 workdays', if: 'count(bid) == 0', do: { remind: 'rep' } }]],
    { type: 'array', maxItems: 200, items: ref('processRule') },
  ),
  unique: described(
    { en: 'Unique', zh: '唯一' },
    { en: 'What no two records may have in common.', zh: '任意两条记录不得相同的内容。' },
    [{ 'one-rep': { fields: ['customer'], while: 'open' } }],
    mapOf('uniqueness'),
  ),
  policies: described(
    { en: 'Policies', zh: '策略' },
    {
      en: 'Criteria laid over every stage or outcome that fits; no variant can remove them.',
      zh: '施加于所有符合的阶段或结果的条件；任何变体均不得去除。',
    },
    [{ 'champion-first': { at: 'probability >= 30%', requires: { champion: { evidence: 'endorsement' } } } }],
    mapOf('policy'),
  ),
  guarantees: described(
    { en: 'Guarantees', zh: '保证' },
    {
      en: 'What must be provable of the process, whatever happens.',
      zh: '无论发生什么，流程都必须可证明的性质。',
    },
    [{ signed: { outcome: 'won', onlyAfter: { approval: 'contract-signing' } } }],
    mapOf('guarantee'),
  ),
};
