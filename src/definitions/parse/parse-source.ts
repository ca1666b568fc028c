import type { Document } from 'yaml';
import { ProblemList } from '../problems/problem-list.js';
import { compose } from './compose.js';
import { LineIndex } from './line-index.js';
import { slipIn } from './slips.js';
import type { SourceMap, SourceNode, SourceText } from './source-node.js';
import { breaksStructure, mayFollow, syntaxCode, syntaxMessage } from './syntax-message.js';
import { TreeReader } from './tree-reader.js';

/** Longest file; reading YAML is not linear, and the longest definition we know has a tenth of it. */
export const MAX_CHARACTERS = 256 * 1024;

/** A file of definitions, tests or texts. */
export interface SourceFile {
  /** Relative to the folder of definitions. */
  readonly path: string;
  readonly text: string;
}

/** The tree of a file, absent when it cannot be read, and the list that further problems of the file go to. */
export interface ParsedSource {
  readonly root?: SourceMap;
  readonly problems: ProblemList;
}

const tooLong = {
  code: 'yaml.too-long',
  message: {
    en: `The file is longer than ${MAX_CHARACTERS / 1024} KB; split it into several processes.`,
    zh: `文件超过 ${MAX_CHARACTERS / 1024} KB；请拆分为多个流程。`,
  },
};

const tooDeep = {
  code: 'yaml.too-deep',
  message: { en: 'This nests far deeper than a definition needs.', zh: '嵌套层数远超流程定义所需。' },
};

const notAMap = {
  code: 'yaml.not-a-map',
  message: {
    en: 'The file has to start with entries like `process: my-process`.',
    zh: '文件须以形如 `process: my-process` 的条目开头。',
  },
};

const notUtf8 = {
  code: 'yaml.encoding',
  message: {
    en: 'Characters are lost here: the file is not saved as UTF-8. Save it with that encoding.',
    zh: '此处字符已损坏：文件未以 UTF-8 保存。请以 UTF-8 编码另存。',
  },
};

const otherVersion = {
  code: 'yaml.version',
  message: {
    en: 'Definitions are YAML 1.2; take out the % lines.',
    zh: '流程定义使用 YAML 1.2；请删除以 % 开头的行。',
  },
};

/** One mistake a line, up to the one after which nothing is where its author put it. */
function reportSyntax(all: Document['errors'], { text, lines }: SourceText, problems: ProblemList): void {
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  const errors = tabs.length > 0 ? tabs : all;
  const mistaken = new Set<number>();
  let looked = false;
  for (const { code, pos } of errors) {
    const { line } = lines.at(pos[0]);
    const slip = !looked && mayFollow(code) ? slipIn(text, pos[0]) : undefined;
    looked ||= mayFollow(code);
    if (slip !== undefined) {
      problems.add(slip, slip.finding);
      return;
    }
    if (!mistaken.has(line))
      problems.add({ start: pos[0], end: pos[1] }, { code: syntaxCode(code), message: syntaxMessage(code) });
    mistaken.add(line);
    if (breaksStructure(code)) return;
  }
}

/** Reads a definition or its texts, which start with a map. Takes any text, and answers with problems instead of throwing. */
export function parseSource(file: SourceFile): ParsedSource {
  const { root, problems } = parseTree(file);
  if (root?.kind === 'map') return { root, problems };
  if (root !== undefined) problems.add(root, notAMap);
  return { problems };
}

/** Reads any file of YAML with positions, whatever it starts with. */
export function parseTree({ path, text }: SourceFile): {
  readonly root?: SourceNode;
  readonly problems: ProblemList;
} {
  const lines = new LineIndex(text.length > MAX_CHARACTERS ? '' : text);
  const source = { path, text, lines };
  const problems = new ProblemList(source);
  if (text.length > MAX_CHARACTERS) {
    problems.add({ start: 0, end: 0 }, tooLong);
    return { problems };
  }
  const destroyed = text.indexOf('\uFFFD');
  if (destroyed !== -1) {
    problems.add({ start: destroyed, end: destroyed + 1 }, notUtf8);
    return { problems };
  }
  const composed = compose(text);
  if ('tooDeepAt' in composed) {
    problems.add({ start: composed.tooDeepAt, end: composed.tooDeepAt }, tooDeep);
    return { problems };
  }
  const [document, second] = composed.documents;
  if (document === undefined) return { problems };
  reportSyntax(document.errors, source, problems);
  if (document.directives?.yaml.explicit === true) problems.add({ start: 0, end: 0 }, otherVersion);
  if (second !== undefined && !problems.hasErrors) {
    const start = second.range[0];
    problems.add(
      { start, end: start },
      { code: syntaxCode('MULTIPLE_DOCS'), message: syntaxMessage('MULTIPLE_DOCS') },
    );
  }
  if (problems.hasErrors) return { problems };
  const reader = new TreeReader(source, (span, finding) => problems.add(span, finding));
  return { root: reader.read(document.contents, 0), problems };
}
