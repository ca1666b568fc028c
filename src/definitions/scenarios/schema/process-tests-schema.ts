import { described, object, ref, type Schema } from '../../schema/parts/words.js';
import { actParts, acts } from './acts.js';
import { basics } from './basics.js';
import { expectationParts, expectations } from './expectation.js';
import { givenParts } from './given.js';

const step: Schema = object({
  as: described(
    { en: 'As', zh: '由谁' },
    {
      en: 'A role, a person, or a right in the organisation; the owner when left out.',
      zh: '角色、人员，或组织中的权限；省略时为负责人。',
    },
    ['rep', '王芳', 'administrator'],
    ref('name'),
  ),
  do: described(
    { en: 'Do', zh: '动作' },
    { en: 'What is done, as a word or with what belongs to it.', zh: '所做的动作，可为单词或带内容。' },
    ['advance', { record: 'meeting' }],
    { anyOf: [{ enum: Object.keys(acts) }, object(acts, { maxProperties: 1 })] },
  ),
  wait: described(
    { en: 'Wait', zh: '等待' },
    { en: 'Lets time pass.', zh: '经过一段时间。' },
    ['P15D', '2 workdays'],
    ref('duration'),
  ),
  expect: described(
    { en: 'Expect', zh: '预期' },
    {
      en: 'What the step must have come to; it may stand beside the step as well.',
      zh: '该步骤应有的结果；也可直接写在步骤中。',
    },
    [{ refused: ['filed'] }],
    ref('expectation'),
  ),
  ...acts,
  ...expectations,
});

const scenario: Schema = object(
  {
    name: described(
      { en: 'Name', zh: '名称' },
      { en: 'What the story shows.', zh: '该场景说明什么。' },
      ['未见决策人不得推进'],
      ref('name'),
    ),
    given: described(
      { en: 'Given', zh: '给定' },
      { en: 'How things stand before the first step.', zh: '第一个步骤之前的状况。' },
      [{ process: 'key-account-six-stage', stage: 'proposal' }],
      ref('given'),
    ),
    when: described(
      { en: 'When', zh: '当' },
      { en: 'What happens, one thing a step.', zh: '发生的事情，每个步骤一件。' },
      [[{ as: 'rep', do: 'advance' }, { wait: 'P15D' }]],
      { type: 'array', items: ref('step') },
    ),
    then: described(
      { en: 'Then', zh: '则' },
      { en: 'What it comes to.', zh: '最终结果。' },
      [{ refused: ['filed'], stage: 'proposal' }],
      ref('expectation'),
    ),
  },
  { required: ['name'] },
);

/** The JSON Schema of a test file, for editors. */
export const processTestsSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice.example/schemas/process-tests.schema.json',
  title: 'Scenario tests · 场景测试',
  description: 'Stories told beside a definition: given, when, then.\n\n写在流程定义旁的场景：给定、当、则。',
  type: 'array',
  items: ref('scenario'),
  $defs: { ...basics, ...givenParts, ...actParts, ...expectationParts, step, scenario },
};
