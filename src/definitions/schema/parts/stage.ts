import { FORECAST_CATEGORIES } from '../../../engine/model/process-definition.js';
import { then } from './action.js';
import { peopleWords } from './advice.js';
import { by, idOf, onlyIf } from './shared-properties.js';
import { described, item, object, ref, type Schema } from './words.js';

const task: Schema = item('list', { id: idOf('org-chart'), ...peopleWords, by }, { required: ['id'] });

const expected: Schema = object({
  conversion: described(
    { en: 'Conversion', zh: '转化率' },
    { en: 'The share expected to go on to the next stage.', zh: '预期进入下一阶段的比例。' },
    ['40%'],
    ref('share'),
  ),
  duration: described(
    { en: 'Duration', zh: '时长' },
    { en: 'The time a deal is expected to stay.', zh: '预期停留时长。' },
    ['P30D'],
    ref('duration'),
  ),
});

const stage: Schema = item(
  'list',
  {
    id: idOf('proposal'),
    ...peopleWords,
    probability: described(
      { en: 'Win probability', zh: '赢率' },
      { en: 'The probability of winning a deal in this stage.', zh: '处于此阶段的商机的赢单概率。' },
      ['30%'],
      ref('share'),
    ),
    forecast: described(
      { en: 'Forecast category', zh: '预测类别' },
      {
        en: 'How deals in this stage are forecast; `pipeline` when left out.',
        zh: '此阶段商机的预测方式；省略时为 `pipeline`。',
      },
      ['commit'],
      { enum: FORECAST_CATEGORIES },
    ),
    within: described(
      { en: 'Within', zh: '时限' },
      { en: 'The time allowed in the stage.', zh: '此阶段允许的时间。' },
      ['P30D', '10 workdays'],
      ref('duration'),
    ),
    then,
    expected: described(
      { en: 'Expected', zh: '预期' },
      { en: 'What the team expects, to compare with what happens.', zh: '团队的预期，用于与实际对比。' },
      [{ conversion: '40%', duration: 'P30D' }],
      expected,
    ),
    tasks: described(
      { en: 'Tasks', zh: '任务' },
      { en: 'What there is to do in the stage.', zh: '此阶段要做的事。' },
      [[{ id: 'org-chart', name: '画出组织架构' }]],
      { type: 'array', maxItems: 100, items: ref('task') },
    ),
    entry: described(
      { en: 'Entry criteria', zh: '进入条件' },
      { en: 'All have to hold for the stage to be entered.', zh: '进入此阶段须全部满足。' },
      [{ locked: { fields: ['amount'] } }],
      ref('gate'),
    ),
    exit: described(
      { en: 'Exit criteria', zh: '退出条件' },
      { en: 'All have to hold for the stage to be complete.', zh: '完成此阶段须全部满足。' },
      [{ filed: { artifact: 'proposal' } }],
      ref('gate'),
    ),
    if: onlyIf,
  },
  { required: ['id'], dependentRequired: { then: ['within'] } },
);

/** Stages and their tasks. */
export const stageParts = { stage, task };
