import type { z } from 'zod';
import type { FullText } from '../../engine/model/text.js';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const KINDS: Readonly<Record<string, FullText>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: ' true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  record: { en: 'an object', zh: '对象' },
};

/** By the name of the format; a pattern names its own in place of a message. */
const FORMATS: Readonly<Record<string, FullText>> = {
  uuid: { en: 'an id, a UUID', zh: '标识（UUID）' },
  datetime: {
    en: 'an instant with its offset, such as 2030-01-31T08:00:00+08:00',
    zh: '带时区的时刻，例如 2030-01-31T08:00:00+08:00',
  },
  email: { en: 'an e-mail address', zh: '邮箱地址' },
  share: {
    en: 'a share from 0 to 1 with up to four places, such as 0.25',
    zh: '0 到 1 之间、至多四位小数的比例，例如 0.25',
  },
  url: { en: 'an address (URL)', zh: '网址（URL）' },
};

/** How many of what a limit counts, before and after the number. */
function counted(origin: string): { readonly en: string; readonly zh: string } {
  if (origin === 'string') return { en: ' character(s)', zh: ' 个字符' };
  return origin === 'array' ? { en: ' entry or entries', zh: ' 项' } : { en: '', zh: '' };
}

function wanted({ en, zh }: FullText): FullText {
  return { en: `This takes ${en}.`, zh: `此处须为${zh}。` };
}

function tooSmall({ origin, minimum }: IssueOf<'too_small'>): FullText {
  const unit = counted(origin);
  return { en: `This takes at least ${minimum}${unit.en}.`, zh: `不得少于 ${minimum}${unit.zh}。` };
}

function tooBig({ origin, maximum }: IssueOf<'too_big'>): FullText {
  const unit = counted(origin);
  return { en: `This takes at most ${maximum}${unit.en}.`, zh: `不得超过 ${maximum}${unit.zh}。` };
}

function oneOf(values: readonly unknown[]): FullText {
  const names = values.map(String);
  return values.length === 1
    ? wanted({ en: `nothing but ${names.join()}`, zh: ` ${names.join()}` })
    : wanted({ en: `one of ${names.join(', ')}`, zh: `以下之一：${names.join('、')}` });
}

const OTHER: FullText = { en: 'This is not of a form it can have.', zh: '格式不符合要求。' };

/** What is wrong with a value that somebody sent, in words that say nothing of how it is checked. */
export function issueWords(issue: Issue): FullText {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected];
      return kind === undefined ? OTHER : wanted(kind);
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format': {
      const format = FORMATS[issue.format] ?? FORMATS[issue.message];
      return format === undefined ? OTHER : wanted(format);
    }
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined ? oneOf(issue.options) : OTHER;
    default:
      return OTHER;
  }
}
