import { described, object, ref, type Schema } from '../../schema/parts/words.js';
import { word } from './word.js';

const linkedRecord: Schema = object({
  id: described(
    { en: 'Id', zh: '标识' },
    {
      en: 'A name of your own, to say later how the same record stands then.',
      zh: '自拟名称，便于之后说明同一条记录的变化。',
    },
    ['D1'],
    ref('name'),
  ),
  stage: described(
    { en: 'Stage', zh: '阶段' },
    { en: 'The stage of the linked process it stands in.', zh: '该记录在其流程中所处的阶段。' },
    ['building'],
    ref('name'),
  ),
  status: described(
    { en: 'Status', zh: '状态' },
    { en: 'Closed where an outcome is given, else open.', zh: '给出结果时为 closed，否则为 open。' },
    ['open'],
    { enum: ['open', 'held', 'closed'] },
  ),
  outcome: described(
    { en: 'Outcome', zh: '结果' },
    { en: 'The outcome it was closed with.', zh: '该记录结束时的结果。' },
    ['closed'],
    ref('name'),
  ),
  fields: described(
    { en: 'Fields', zh: '字段' },
    { en: 'What its fields hold.', zh: '其字段的值。' },
    [{ amount: 'CNY 200000' }],
    ref('values'),
  ),
});

const linkedRecords: Schema = {
  type: 'object',
  additionalProperties: {
    anyOf: [ref('linkedRecord'), { type: 'array', items: ref('linkedRecord') }],
  },
};

const approved = described(
  { en: 'Approved', zh: '已批准' },
  {
    en: 'Approvals of the process that are taken as granted, whoever would have had to give them.',
    zh: '视为已通过的审批，不论应由谁审批。',
  },
  [['contract-signing']],
  ref('names'),
);

const linked = described(
  { en: 'Linked', zh: '关联记录' },
  { en: 'Records of other processes, under the id of the link.', zh: '其他流程的记录，写在关联标识之下。' },
  [{ delivery: [{ stage: 'building' }] }],
  ref('linkedRecords'),
);

const substitution: Schema = object(
  {
    person: word({ en: 'Person', zh: '被代理人' }, { en: 'Who is acted for.', zh: '被代理的人。' }, '陈静'),
    delegate: word(
      { en: 'Delegate', zh: '并行代理人' },
      { en: 'Who may decide as well.', zh: '可与本人并行处理的人。' },
      '刘洋',
    ),
    'stand-in': word(
      { en: 'Stand-in', zh: '替代人' },
      { en: 'Who decides instead.', zh: '代替本人处理的人。' },
      '刘洋',
    ),
    from: word({ en: 'From', zh: '自' }, { en: 'From this day on.', zh: '自该日起。' }, '2026-03-02'),
    until: word({ en: 'Until', zh: '至' }, { en: 'Before this day.', zh: '到该日之前。' }, '2026-03-20'),
  },
  { required: ['person'] },
);

const given: Schema = object({
  process: described(
    { en: 'Process', zh: '流程' },
    {
      en: 'Key of the definition, in the folder above `tests`; an overlay is meant with all it inherits.',
      zh: '`tests` 上级文件夹中流程定义的标识；若为变体，则包含其继承的全部内容。',
    },
    ['key-account-six-stage'],
    ref('name'),
  ),
  version: described(
    { en: 'Version', zh: '版本' },
    { en: 'Its version; any when left out.', zh: '其版本；省略时不限。' },
    [1],
    { type: 'integer', minimum: 1 },
  ),
  stage: described(
    { en: 'Stage', zh: '阶段' },
    {
      en: 'Where the record stands; in the first stage when left out.',
      zh: '记录所处阶段；省略时为第一阶段。',
    },
    ['proposal'],
    ref('name'),
  ),
  now: described(
    { en: 'Now', zh: '现在' },
    {
      en: 'The moment it begins: a day or an instant. Monday 2026-03-02 09:00 when left out.',
      zh: '开始的时刻：日期或时间点。省略时为 2026-03-02（周一）09:00。',
    },
    ['2026-03-02', '2026-03-02T17:00:00+08:00'],
    ref('name'),
  ),
  zone: described(
    { en: 'Zone', zh: '时区' },
    { en: 'The time zone of the organisation.', zh: '组织所在时区。' },
    ['Asia/Shanghai'],
    ref('name'),
  ),
  calendar: described(
    { en: 'Calendar', zh: '日历' },
    {
      en: 'The business calendar workdays are counted in; that of the definition when left out.',
      zh: '计算工作日所用的日历；省略时用流程定义中的日历。',
    },
    ['CN'],
    ref('name'),
  ),
  people: described(
    { en: 'People', zh: '人员' },
    {
      en: 'Who holds which roles: of the process, or in the organisation. Everybody is called like their role when left out.',
      zh: '谁担任哪些角色：流程中的角色或组织中的权限。省略时每个人以其角色为名。',
    },
    [{ 王芳: 'rep', bank: ['finance', 'integration'] }],
    { type: 'object', additionalProperties: ref('names') },
  ),
  substitutions: described(
    { en: 'Substitutions', zh: '代理' },
    {
      en: 'Who acts for whom: a `delegate` alongside, a `stand-in` instead; from and until a day, always when left out.',
      zh: '谁代理谁：`delegate` 并行代理，`stand-in` 替代；可写起止日期，省略时一直有效。',
    },
    [[{ person: '陈静', delegate: '刘洋' }], [{ person: '陈静', 'stand-in': '刘洋', until: '2026-03-20' }]],
    {
      type: 'array',
      items: ref('substitution'),
    },
  ),
  contacts: described(
    { en: 'Contacts', zh: '联系人' },
    { en: 'The names contact fields may hold; any when left out.', zh: '联系人字段可用的姓名；省略时不限。' },
    [['zhang', 'liu']],
    { type: ['array', 'object'], items: ref('name') },
  ),
  fields: described(
    { en: 'Fields', zh: '字段' },
    { en: 'What the fields of the record hold.', zh: '记录字段的值。' },
    [{ amount: 'CNY 800000', share: '60%', closeOn: '2026-09-30' }],
    ref('values'),
  ),
  artifacts: described(
    { en: 'Artifacts', zh: '产出物' },
    {
      en: 'Documents on file; one named twice has two versions.',
      zh: '已归档的文件；写两次表示有两个版本。',
    },
    [['proposal', 'contract']],
    { type: ['array', 'object'], items: ref('name') },
  ),
  evidence: described(
    { en: 'Evidence', zh: '证据' },
    { en: 'Pieces on record, as under `record`.', zh: '已记录的证据，写法同 `record`。' },
    [['meeting', { evidence: 'meeting', values: { person: 'zhang' } }]],
    { type: 'array', items: ref('recording') },
  ),
  tasks: described(
    { en: 'Tasks', zh: '任务' },
    { en: 'Tasks that are done.', zh: '已完成的任务。' },
    [['org-chart', 'development/dossiers']],
    { type: ['array', 'object'], items: ref('name') },
  ),
  approved,
  linked,
});

/** How things stand before the first step. */
export const givenParts: Readonly<Record<string, Schema>> = {
  given,
  linkedRecord,
  linkedRecords,
  substitution,
};

const leaves = described(
  { en: 'Leaves', zh: '离职' },
  {
    en: 'Somebody leaves the company: what waits for him is looked at anew.',
    zh: '某人离职：等待其处理的事项将重新确定。',
  },
  ['陈静', ['陈静', '刘洋']],
  ref('names'),
);

/** What a step can supply; the beginning can, too, but for people who leave. */
export const supplied: Readonly<Record<string, Schema>> = { approved, linked, leaves };
