import { nameAndHelp } from './advice.js';
import { described, phrase, ref, type Schema } from './words.js';

const sharedHead: Readonly<Record<string, Schema>> = {
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
  ...nameAndHelp,
  name: described(
    { en: 'Name', zh: '名称' },
    { en: 'What people read.', zh: '用户看到的名称。' },
    ['大客户销售六阶段', { en: 'Key account, six stages', zh: '大客户销售六阶段' }],
    ref('text'),
  ),
};

/** What every process says of itself. */
export const processHead: Readonly<Record<string, Schema>> = {
  process: described(
    { en: 'Process', zh: '流程' },
    {
      en: 'The stable key of the process; the file is named after it.',
      zh: '流程的固定标识；文件以此命名。',
    },
    ['key-account-six-stage'],
    ref('id'),
  ),
  ...sharedHead,
  subject: described(
    { en: 'Subject', zh: '业务对象' },
    {
      en: 'What a record of this process is: opportunity, contract, lead …',
      zh: '该流程的一条记录是什么：商机、合同、线索……',
    },
    ['opportunity'],
    ref('id'),
  ),
  extends: described(
    { en: 'Extends', zh: '继承' },
    {
      en: 'The process this is a variant of, with its version. Such a file says only what differs.',
      zh: '此变体所基于的流程及其版本。此类文件只写不同之处。',
    },
    ['key-account-six-stage@1'],
    phrase('versionReference'),
  ),
  uses: described(
    { en: 'Uses', zh: '引用' },
    {
      en: 'Libraries of shared roles, fields, evidence, policies …, with their versions.',
      zh: '共享角色、字段、证据、策略等的库及其版本。',
    },
    [['sales-basics@1']],
    {
      ...phrase('versionReference'),
      type: ['string', 'array'],
      minItems: 1,
      maxItems: 20,
      items: phrase('versionReference'),
    },
  ),
  calendar: described(
    { en: 'Calendar', zh: '日历' },
    {
      en: 'The business calendar that workdays are counted in; Monday to Friday when left out.',
      zh: '计算工作日所用的日历；省略时按周一至周五计。',
    },
    ['CN'],
    ref('id'),
  ),
};

/** What a library says of itself. */
export const libraryHead: Readonly<Record<string, Schema>> = {
  library: described(
    { en: 'Library', zh: '库' },
    {
      en: 'The stable key of the library; the file is named after it.',
      zh: '库的固定标识；文件以此命名。',
    },
    ['sales-basics'],
    ref('id'),
  ),
  ...sharedHead,
};
