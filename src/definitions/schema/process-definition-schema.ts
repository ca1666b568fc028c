import { basics, peopleWords } from './parts/basics.js';
import { criterionParts } from './parts/criterion.js';
import { fieldParts } from './parts/field.js';
import { moveParts } from './parts/moves.js';
import { recordParts } from './parts/records.js';
import { roleParts } from './parts/role.js';
import { stageParts } from './parts/stage.js';
import { described, mapOf, object, ref, type Schema } from './parts/words.js';

const head: Readonly<Record<string, Schema>> = {
  process: described(
    { en: 'Process', zh: '流程' },
    {
      en: 'The stable key of the process; the file is named after it.',
      zh: '流程的固定标识；文件以此命名。',
    },
    ['key-account-six-stage'],
    ref('id'),
  ),
  version: described(
    { en: 'Version', zh: '版本' },
    {
      en: 'A whole number. A published version never changes: raise it with every change.',
      zh: '整数。已发布的版本不再变化：每次修改都要递增。',
    },
    [1],
    { type: 'integer', minimum: 1, maximum: 1_000_000 },
  ),
  language: described(
    { en: 'Language', zh: '语言' },
    { en: 'The language of the plain texts in this file.', zh: '此文件中纯文本的语言。' },
    ['zh', 'en'],
    { enum: ['en', 'zh'] },
  ),
  ...peopleWords,
  subject: described(
    { en: 'Subject', zh: '对象' },
    {
      en: 'What a record of this process is: opportunity, contract, lead …',
      zh: '该流程的一条记录是什么：商机、合同、线索……',
    },
    ['opportunity'],
    ref('id'),
  ),
};

const body: Readonly<Record<string, Schema>> = {
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
      en: 'Moves other than to the next stage; now: how a record moves back.',
      zh: '除进入下一阶段外的流转；目前支持退回。',
    },
    [[{ to: 'back', allowed: false }]],
    { type: 'array', items: ref('transition') },
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
    { en: 'Figures', zh: '关键字段' },
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
};

const later = (en: string, zh: string) => ({ en, zh });

/** The JSON Schema of a definition file: what editors complete and show, and the first thing a file is checked against. */
export const processDefinitionSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice.example/schemas/process-definition.schema.json',
  title: 'Sluice process definition · Sluice 流程定义',
  description:
    'A sales process whose stages advance only when the evidence is there.\n\n只有证据齐备才能推进的销售流程。',
  ...object(
    { ...head, ...body },
    {
      required: ['process', 'version', 'language', 'name', 'subject', 'stages', 'outcomes'],
      'x-later': {
        extends: later('an industry variant', '行业变体'),
        uses: later('a shared library', '共享库'),
        approvals: later('an approval', '审批'),
        links: later('a linked process', '关联流程'),
        rules: later('a timed or triggered rule', '定时或触发规则'),
        policies: later('a policy over many processes', '跨流程策略'),
        guarantees: later('a provable guarantee', '可证明的保证'),
        unique: later('a uniqueness rule', '唯一性规则'),
      },
    },
  ),
  $defs: {
    ...basics,
    ...criterionParts,
    ...fieldParts,
    ...recordParts,
    ...stageParts,
    ...moveParts,
    ...roleParts,
  },
};
