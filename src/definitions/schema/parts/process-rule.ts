import { peopleWords } from './advice.js';
import { idOf, onlyIf } from './shared-properties.js';
import { described, item, phrase, ref, type Schema } from './words.js';

const { name } = peopleWords;

const processRule: Schema = item(
  'list',
  {
    id: idOf('remind-presales'),
    ...(name === undefined ? {} : { name }),
    at: described(
      { en: 'At', zh: '在……时' },
      { en: 'A moment: an expression for a date or instant.', zh: '某一时刻：结果为日期或时刻的表达式。' },
      ['bidDeadline - 3 workdays', 'last(meeting) + P14D'],
      ref('expression'),
    ),
    on: described(
      { en: 'On', zh: '当……时' },
      {
        en: 'A change: `created`, `changed(field)`, `recorded(evidence)`, `attached(artifact)`, `entered(stage)`, `left(stage)`, `approved(approval)`, `rejected(approval)`, `outcome`, `outcome(id)`, `held`, `resumed`, `reopened`.',
        zh: '某一变化：`created` 创建、`changed(字段)` 变更、`recorded(证据)` 记录、`attached(产出物)` 上传、`entered(阶段)` 进入、`left(阶段)` 离开、`approved(审批)` 通过、`rejected(审批)` 拒绝、`outcome` 或 `outcome(标识)` 结束、`held` 搁置、`resumed` 恢复、`reopened` 重开。',
      },
      ['changed(grade)', 'approved(contract-signing)', 'outcome'],
      phrase('ruleEvent'),
    ),
    every: described(
      { en: 'Every', zh: '每隔' },
      { en: 'Again and again, after this time.', zh: '每隔此时长重复。' },
      ['P7D', 'P1M'],
      ref('duration'),
    ),
    from: described(
      { en: 'From', zh: '自' },
      {
        en: 'With `every`: the moment it counts from; the creation of the record when left out.',
        zh: '与 `every` 同用：起算时刻；省略时为记录创建之时。',
      },
      ['dueOn'],
      ref('expression'),
    ),
    if: onlyIf,
    do: described(
      { en: 'Do', zh: '执行' },
      {
        en: 'What is done: one thing, or a list of them.',
        zh: '要做的事：一项或多项。',
      },
      [{ remind: ['rep', 'presales'] }, [{ create: 'delivery' }, { task: 'Call the customer', to: 'owner' }]],
      ref('actions'),
    ),
  },
  { required: ['do'], dependentRequired: { from: ['every'] } },
);

/** What the process does by itself. */
export const processRuleParts = { processRule };
