/*
 * The pages of the reference of the format: which sections and parts of the schema each one shows.
 */

/** What a definition is made of, a page each; `parts` are parts of the schema, by name, with what one of them is called. */
export const pages = [
  {
    name: 'head',
    title: { en: 'Head', zh: '文件头' },
    about: {
      en: 'What a file says of itself: which process it is, in which version and language.',
      zh: '文件对自身的说明：是哪个流程、哪个版本、何种语言。',
    },
    sections: ['process', 'version', 'language', 'name', 'help', 'subject', 'extends', 'uses', 'calendar'],
    example: ['process', 'version', 'language', 'name', 'subject', 'calendar'],
  },
  { name: 'settings', sections: ['settings', 'figures'] },
  { name: 'roles', sections: ['roles'], parts: { role: { en: 'A role', zh: '角色' } } },
  {
    name: 'fields',
    sections: ['fields'],
    parts: {
      field: { en: 'A field', zh: '字段' },
      computedLine: { en: 'A line of a computed field', zh: '计算字段的一行' },
    },
  },
  {
    name: 'evidence',
    sections: ['evidence'],
    parts: { evidence: { en: 'A kind of evidence', zh: '证据类型' } },
  },
  { name: 'artifacts', sections: ['artifacts'], parts: { artifact: { en: 'An artifact', zh: '产出物' } } },
  {
    name: 'criteria',
    title: { en: 'Criteria', zh: '条件' },
    about: {
      en: 'A gate is a map of named criteria, all of which have to hold: `entry` and `exit` of a stage, and `requires` of an act. A criterion looks at one thing, and says so with one of the words below.',
      zh: '关口是一组命名条件，须全部满足：阶段的 `entry` 与 `exit`，以及操作的 `requires`。每个条件检查一项，用下列词之一说明。',
    },
    sections: [],
    parts: { gate: { en: 'A gate', zh: '关口' }, criterion: { en: 'A criterion', zh: '条件' } },
    kinds: true,
  },
  {
    name: 'stages',
    sections: ['stages'],
    parts: { stage: { en: 'A stage', zh: '阶段' }, task: { en: 'A task', zh: '任务' } },
  },
  {
    name: 'transitions',
    sections: ['transitions'],
    parts: { transition: { en: 'A transition', zh: '流转' } },
  },
  { name: 'outcomes', sections: ['outcomes'], parts: { outcome: { en: 'An outcome', zh: '结果' } } },
  {
    name: 'jumps',
    sections: ['jumps'],
    parts: {
      jumps: { en: 'The matrix', zh: '矩阵' },
      jumpRule: { en: 'A cell of the matrix', zh: '矩阵的一格' },
    },
  },
  {
    name: 'approvals',
    sections: ['approvals'],
    parts: { approval: { en: 'An approval', zh: '审批' }, approvalStep: { en: 'A step', zh: '步骤' } },
  },
  { name: 'links', sections: ['links'], parts: { link: { en: 'A link', zh: '关联' } } },
  {
    name: 'rules',
    sections: ['rules'],
    parts: {
      processRule: { en: 'A rule', zh: '规则' },
      actions: { en: 'What is done', zh: '动作' },
    },
  },
  { name: 'unique', sections: ['unique'], parts: { uniqueness: { en: 'What is unique', zh: '唯一性' } } },
  { name: 'policies', sections: ['policies'], parts: { policy: { en: 'A policy', zh: '策略' } } },
  { name: 'guarantees', sections: ['guarantees'], parts: { guarantee: { en: 'A guarantee', zh: '保证' } } },
];

/** Parts that are shown where another one is: a single action is written like several. */
export const shownWith = { action: 'actions' };

/** The page on variants. */
export const overlays = {
  name: 'overlays',
  title: { en: 'Overlays', zh: '变体' },
  about: {
    en: 'A file with `extends` is a variant of another process and says only what differs. Maps merge by key, lists by `id`; what stands for one thing (a text, a condition, an expression, a list of values) is given anew. What an overlay takes away it says with a reason, and whatever loosens the parent is reported. No overlay can remove a policy.',
    zh: '带 `extends` 的文件是另一流程的变体，只写不同之处。映射按键合并，列表按 `id` 合并；表示单一内容的（文本、条件、表达式、值列表）则整体重写。去掉的内容须写明原因，凡放宽父流程之处都会报告。任何变体都不得去除策略。',
  },
  example: 'examples/six-step-song.yaml',
};

/** The page on what processes share. */
export const libraries = {
  name: 'libraries',
  title: { en: 'Libraries', zh: '库' },
  about: {
    en: 'A library lies in `libraries/<key>.yaml`. A process that `uses` it takes over what it refers to, and all its policies.',
    zh: '库位于 `libraries/<标识>.yaml`。以 `uses` 引用它的流程会引入其所用到的内容，以及全部策略。',
  },
};

/** The page on working days. */
export const calendars = {
  name: 'calendars',
  title: { en: 'Calendars', zh: '日历' },
  about: {
    en: 'A business calendar lies in `calendars/<key>.yaml`. `2 workdays` is counted in the calendar a definition names: see [how workdays are counted](../calendars.md).',
    zh: '工作日历位于 `calendars/<标识>.yaml`。`2 workdays` 按定义所指的日历计算：见[工作日的计算](../calendars.md)。',
  },
  parts: { year: { en: 'A year', zh: '年份' }, holiday: { en: 'A holiday', zh: '节假日' } },
};

/** The page on the forms of values. */
export const forms = {
  name: 'forms',
  title: { en: 'Forms of values', zh: '值的写法' },
  about: {
    en: 'What the other pages mean by an id, a text, a duration …',
    zh: '其他页中所说的标识、文本、时长等的含义。',
  },
};

/** The page on the words that fit any item. */
export const words = {
  name: 'words',
  title: { en: 'Words for people', zh: '面向人的文字' },
  about: { en: 'These words fit any item of a definition.', zh: '这些词可用于定义中的任何一项。' },
};
