import type { FullText } from '../../engine/model/text.js';
import type { Finding, FindingCode, FindingParameters, Subject } from './finding.js';

const kinds = {
  instance: { en: 'record', zh: '记录', row: { en: 'event', zh: '事件' } },
  stream: { en: 'audit stream', zh: '审计流', row: { en: 'entry', zh: '条目' } },
  checkpoint: { en: 'checkpoint', zh: '检查点', row: { en: 'checkpoint', zh: '检查点' } },
  definition: { en: 'definition', zh: '流程定义', row: { en: '', zh: '' } },
  organisation: { en: 'organisation', zh: '组织', row: { en: '', zh: '' } },
} as const;

/** What a finding is about, in words: `record OPP-2026-0042 (0190…), event 7`. */
export function subjectWords({ log, chain, reference, seq }: Subject): FullText {
  const kind = kinds[log];
  if (log === 'checkpoint') return { en: `checkpoint ${seq}`, zh: `检查点 ${seq}` };
  if (log === 'organisation') return { en: `organisation ${chain}`, zh: `组织 ${chain}` };
  const name =
    reference === undefined
      ? { en: `${chain}`, zh: `${chain}` }
      : { en: `${reference} (${chain})`, zh: `${reference}（${chain}）` };
  const row =
    seq === undefined ? { en: '', zh: '' } : { en: `, ${kind.row.en} ${seq}`, zh: `，${kind.row.zh} ${seq}` };
  return { en: `${kind.en} ${name.en}${row.en}`, zh: `${kind.zh} ${name.zh}${row.zh}` };
}

type Words = {
  readonly [Code in FindingCode]: (parameters: FindingParameters[Code], subject: Subject) => FullText;
};

const words: Words = {
  'rows-missing': ({ to }, { seq }) =>
    to === seq
      ? { en: 'it was removed', zh: '已被删除' }
      : { en: `it and what follows up to ${to} were removed`, zh: `自此至 ${to} 均已被删除` },
  'text-changed': () => ({
    en: 'its text or its hash was changed: the hash is not that of the text',
    zh: '正文或哈希被改动：哈希与正文不符',
  }),
  'text-unreadable': () => ({ en: 'its text is not a JSON object', zh: '正文不是 JSON 对象' }),
  'out-of-place': ({ says }) => ({
    en: `it was moved, swapped or inserted: its text belongs to ${says}`,
    zh: `被移动、调换或插入：正文属于 ${says}`,
  }),
  replaced: ({ next }) => ({
    en: `it was changed or replaced: ${next} was appended to another one`,
    zh: `被改动或替换：${next} 所接续的并非它`,
  }),
  'not-the-first': () => ({
    en: 'it stands first but was appended to another one',
    zh: '位于首位，但其正文写明前面还有内容',
  }),
  'column-differs': ({ column, stored, hashed }) => ({
    en: `the column ${column} was changed: it says "${stored}", the hashed text "${hashed}"`,
    zh: `列 ${column} 被改动：列值为“${stored}”，哈希正文为“${hashed}”`,
  }),
  'personal-value-changed': () => ({
    en: 'a personal value that was entered here was changed: it is not the one the event committed to',
    zh: '此处填写的个人信息被改动：与事件中的承诺值不符',
  }),
  'head-missing': () => ({
    en: 'its row was removed; its log is still there',
    zh: '其行已被删除，日志仍在',
  }),
  'head-differs': ({ says }, { seq }) => ({
    en: `its log ends here, but its row says that ${says} is the last: ${says > (seq ?? 0) ? 'the end was cut off' : 'something was inserted at the end'}`,
    zh: `日志到此为止，但其行写明最后一个是 ${says}：${says > (seq ?? 0) ? '末尾被截断' : '末尾被插入内容'}`,
  }),
  'head-hash-differs': () => ({
    en: 'the hash in its row is not that of its last event: one of the two was changed',
    zh: '其行中的哈希与最后一个事件不符：二者之一被改动',
  }),
  'stage-differs': ({ stored, hashed }) => ({
    en: `its row says the stage "${stored}", its last event "${hashed}"`,
    zh: `其行写明阶段为“${stored}”，最后一个事件为“${hashed}”`,
  }),
  'chain-empty': ({ says }) => ({
    en: `its whole log was removed; its row says that it had ${says}`,
    zh: `整个日志已被删除；其行写明曾有 ${says} 个`,
  }),
  'chain-removed': ({ checkpoint }, { seq }) => ({
    en: `it was removed as a whole: checkpoint ${checkpoint} saw it with this as its last`,
    zh: `整体已被删除：检查点 ${checkpoint} 曾见到它，当时最后为 ${seq}`,
  }),
  'tail-cut': ({ checkpoint, end }) => ({
    en: `the end was cut off: checkpoint ${checkpoint} saw this, the log ends at ${end}`,
    zh: `末尾被截断：检查点 ${checkpoint} 曾见到它，日志止于 ${end}`,
  }),
  'row-removed': ({ checkpoint }) => ({
    en: `it was removed: checkpoint ${checkpoint} saw it`,
    zh: `已被删除：检查点 ${checkpoint} 曾见到它`,
  }),
  rewritten: ({ checkpoint }) => ({
    en: `it or something before it was rewritten: checkpoint ${checkpoint} saw another hash`,
    zh: `它或其之前的内容被改写：检查点 ${checkpoint} 记录的哈希不同`,
  }),
  'definition-changed': () => ({
    en: 'what is stored is not what was published under this name',
    zh: '存储的内容与当初以此名称发布的不一致',
  }),
  'checkpoint-other': () => ({
    en: 'it is not the one that was exported: the database holds another',
    zh: '与导出的不一致：数据库中是另一个',
  }),
  'checkpoint-link': ({ before }) => ({
    en: `it does not follow checkpoint ${before} of the database: that one was changed or replaced`,
    zh: `不接续数据库中的检查点 ${before}：后者被改动或替换`,
  }),
  'organisation-missing': () => ({
    en: 'there are exported checkpoints of it, but it is not in the database',
    zh: '有其导出的检查点，但数据库中没有该组织',
  }),
};

/** What is wrong, in both languages, beginning with what it is about. */
export function findingWords(finding: Finding): FullText {
  const { code, subject, parameters } = finding;
  const about = subjectWords(subject);
  // The table pairs each code with its parameters, which a lookup by a union loses.
  const say = words[code] as (parameters: Finding['parameters'], subject: Subject) => FullText;
  const what = say(parameters, subject);
  return { en: `${about.en}: ${what.en}`, zh: `${about.zh}：${what.zh}` };
}
