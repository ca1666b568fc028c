import type { FullText } from '../../engine/model/text.js';
import type { Finding } from '../problems/problem.js';
import { brokenLine, type BreakKind } from './broken-lines.js';
import type { Span } from './source-node.js';

/** What is probably wrong with a file that is not YAML. */
export interface Slip extends Span {
  readonly finding: Finding;
}

const breaks: Readonly<Record<BreakKind, Finding>> = {
  bracket: {
    code: 'yaml.unclosed-bracket',
    message: { en: 'This bracket is not closed.', zh: '此括号没有闭合。' },
  },
  quote: {
    code: 'yaml.unclosed-quote',
    message: { en: 'This quote is not closed.', zh: '此引号没有闭合。' },
  },
  deeper: {
    code: 'yaml.bad-indent',
    message: {
      en: 'This line is indented further than the one above, which has its value already. Entries of one map start in the same column.',
      zh: '此行比上一行缩进更深，而上一行已有值。同一映射的各项须从同一列开始。',
    },
  },
  between: {
    code: 'yaml.bad-indent',
    message: {
      en: 'This line starts in a column where no line above does. Entries of one map, and of one list, start in the same column.',
      zh: '此行的缩进与上文任何一层都不一致。同一映射或同一列表的各项须从同一列开始。',
    },
  },
};

/** Full-width signs that YAML takes for letters, and what stands for them. */
const narrow: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
};

/** A key before a full-width colon; a full-width comma before the next key; brackets where a value begins. */
const WIDE = [
  /^\s*(?:- )?[\w\u4e00-\u9fff-]+(：)/u,
  /[{,，｛]\s*[\w-]+(：)/u,
  /(，)\s*[A-Za-z][\w-]*\s*[:：]/u,
  /[:：]\s*([｛【])/u,
  /([｝】])\s*$/u,
];

/** A full-width sign in place of one of YAML's. */
export function wideSign(sign: string): Finding {
  const meant = narrow[sign] ?? sign.normalize('NFKC');
  const after: FullText = /[:,]/.test(meant)
    ? { en: ' and a space after it', zh: '，其后加一个空格' }
    : { en: '', zh: '' };
  return {
    code: 'yaml.full-width',
    message: {
      en: `\`${sign}\` is a full-width sign of Chinese writing; here it has to be \`${meant}\`${after.en}.`,
      zh: `\`${sign}\` 是全角符号；此处须用半角 \`${meant}\`${after.zh}。`,
    },
    suggestion: meant,
  };
}

function missingSpace(meant: string, sign: FullText): Finding {
  return {
    code: 'yaml.missing-space',
    message: {
      en: `A space is missing after the ${sign.en}: write \`${meant}\`.`,
      zh: `${sign.zh}后缺少空格：请写 \`${meant}\`。`,
    },
    suggestion: meant,
  };
}

/** A longer line is nothing a person sees through at once. */
const MAX_LINE = 2000;

/** The first full-width sign of a line that should be a narrow one. */
function wideIn(line: string, start: number): Slip | undefined {
  const found = WIDE.flatMap((pattern) => {
    const match = pattern.exec(line);
    const sign = match?.[1];
    if (match === null || sign === undefined) return [];
    const at = start + match.index + match[0].lastIndexOf(sign);
    return [{ start: at, end: at + 1, finding: wideSign(sign) }];
  });
  return found.sort((left, right) => left.start - right.start)[0];
}

/** A space forgotten after the colon of a key, or the dash of an item. */
function spaceIn(line: string, start: number): Slip | undefined {
  const dash = /^(\s*)(-)([A-Za-z][\w-]*:(?: |$))/.exec(line);
  const colon = /^(\s*(?:- )?)([A-Za-z][\w-]*):([^\s:/]\S*)\s*$/.exec(line);
  const found = dash ?? colon;
  if (found === null) return undefined;
  const [, before = '', first = '', rest = ''] = found;
  const at = start + before.length;
  const finding =
    dash === null
      ? missingSpace(`${first}: ${rest}`, { en: 'colon', zh: '冒号' })
      : missingSpace(`- ${rest.trim()} …`, { en: 'dash', zh: '短横线' });
  return { start: at, end: at + first.length + 1, finding };
}

/** What a person would see at once in a file that cannot be read, looking at where reading stopped. */
export function slipIn(text: string, at: number): Slip | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text
    .slice(start, end === -1 ? undefined : end)
    .slice(0, MAX_LINE)
    .replace(/\r$/, '');
  const inLine = wideIn(line, start) ?? spaceIn(line, start);
  if (inLine !== undefined) return inLine;
  const broken = brokenLine(text);
  // What stands further down did not stop the reader: but for a line that is too deep, which spoils the one above it.
  const next = end === -1 ? text.length : text.indexOf('\n', end + 1);
  const last = broken?.kind === 'deeper' ? next : end;
  if (broken === undefined || (last !== -1 && broken.start > last)) return undefined;
  return { start: broken.start, end: broken.end, finding: breaks[broken.kind] };
}
