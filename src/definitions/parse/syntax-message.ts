import type { ErrorCode } from 'yaml';
import type { FullText } from '../../engine/model/text.js';

const unreadable: FullText = {
  en: 'This cannot be read as YAML here. If the line holds , [ ] { } or ": " as text, put the text in quotes.',
  zh: '此处无法按 YAML 读取。若该行文本含有 , [ ] { } 或“: ”，请给文本加上引号。',
};

const badIndent: FullText = {
  en: 'The indentation does not fit: entries of one map start in the same column, and a { or [ needs its closing bracket.',
  zh: '缩进不一致：同一映射的各项须从同一列开始，{ 或 [ 需要对应的右括号。',
};

/** What each kind of YAML mistake means, in plain words. */
const messages: Partial<Record<ErrorCode, FullText>> = {
  BAD_DQ_ESCAPE: {
    en: 'A backslash in double quotes starts an escape this is not one of; use single quotes.',
    zh: '双引号中的反斜杠不是有效的转义；请改用单引号。',
  },
  BAD_DIRECTIVE: { en: 'A line that starts with % is not expected here.', zh: '此处不应有以 % 开头的行。' },
  BAD_INDENT: badIndent,
  BAD_SCALAR_START: {
    en: 'A text cannot start with this character; put it in quotes.',
    zh: '文本不能以此字符开头；请加上引号。',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'There are two ": " on one line. If the second belongs to a text, put the text in quotes.',
    zh: '同一行出现两个“: ”。若第二个属于文本，请给文本加上引号。',
  },
  BLOCK_IN_FLOW: {
    en: 'A text inside { } or [ ] may not hold "? ", "- " or ": "; put it in quotes.',
    zh: '{ } 或 [ ] 中的文本不能含有“? ”“- ”或“: ”；请加上引号。',
  },
  KEY_OVER_1024_CHARS: { en: 'This key is far too long.', zh: '该键过长。' },
  MISSING_CHAR: {
    en: 'A closing quote or bracket, a comma, or the space after a colon is missing. If the line holds , [ ] { } or ": " as text, put the text in quotes.',
    zh: '缺少右引号、右括号、逗号，或冒号后的空格。若该行文本含有 , [ ] { } 或“: ”，请给文本加上引号。',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'A key has to stand on one line, with ": " after it.',
    zh: '键必须写在一行内，其后接“: ”。',
  },
  MULTIPLE_DOCS: {
    en: 'A file holds one definition; take out the line --- and what follows into a file of its own.',
    zh: '一个文件只能包含一个定义；请把 --- 之后的内容移到单独的文件。',
  },
  TAB_AS_INDENT: { en: 'Tabs may not indent; use spaces.', zh: '不能用制表符缩进；请使用空格。' },
};

/** The sentence for a YAML mistake. */
export function syntaxMessage(code: ErrorCode): FullText {
  return messages[code] ?? unreadable;
}

/** The problem code for a YAML mistake, e.g. `yaml.bad-indent`. */
export function syntaxCode(code: ErrorCode): string {
  return `yaml.${code.toLowerCase().replaceAll('_', '-')}`;
}

/** Whether such a mistake is often only what follows from another one, on the line or above. */
export function mayFollow(code: ErrorCode): boolean {
  return (
    breaksStructure(code) ||
    ['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY'].includes(code)
  );
}

/** Whether what follows such a mistake is likely to be read wrongly because of it. */
export function breaksStructure(code: ErrorCode): boolean {
  return code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR' || code === 'BAD_INDENT';
}
