import { described, ref, type Schema } from './words.js';

/** What a thing is called, and what it is about. */
export const nameAndHelp: Readonly<Record<string, Schema>> = {
  name: described(
    { en: 'Name', zh: '名称' },
    {
      en: 'What people read. A plain text in the `language` of the file, or one text for each language.',
      zh: '用户看到的名称。可以是文件 `language` 语言的纯文本，也可以逐语言给出。',
    },
    ['预算', { en: 'Budget', zh: '预算' }],
    ref('text'),
  ),
  help: described(
    { en: 'Help', zh: '说明' },
    { en: 'A longer explanation, shown on demand.', zh: '较长的说明，按需显示。' },
    [{ en: 'Ask the purchasing department.', zh: '请向采购部门了解。' }],
    ref('text'),
  ),
};

/** Words for people that fit any item. */
export const peopleWords: Readonly<Record<string, Schema>> = {
  ...nameAndHelp,
  hint: described(
    { en: 'Hint', zh: '提示' },
    {
      en: 'One sentence on how to get it done, shown where it is missing.',
      zh: '一句话说明如何完成，在缺少时显示。',
    },
    [{ en: 'Ask for the buying standard first.', zh: '先问清选型标准。' }],
    ref('text'),
  ),
  example: described(
    { en: 'Example', zh: '示例' },
    { en: 'A sample for people to go by.', zh: '供参考的示例。' },
    [{ en: 'CNY 500000', zh: 'CNY 500000' }],
    ref('text'),
  ),
  template: described(
    { en: 'Template', zh: '模板' },
    { en: 'File name of the template to start from.', zh: '可供使用的模板文件名。' },
    ['contract.docx'],
    { type: 'string', minLength: 1, maxLength: 200 },
  ),
  skill: described(
    { en: 'Skill', zh: '技能' },
    {
      en: 'The skill it takes, so that failures can be counted by skill.',
      zh: '所需技能，便于按技能统计未达成情况。',
    },
    ['发展支持者', 'Winning a champion'],
    ref('text'),
  ),
};
