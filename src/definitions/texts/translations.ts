import type { Language, Text } from '../../engine/model/text.js';
import { childOf, entriesOf, type SourceNode, type Span } from '../parse/source-node.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { Finding } from '../problems/problem.js';
import type { ProblemList } from '../problems/problem-list.js';

/** Where a text stands, e.g. `['stages', 'proposal', 'name']`; the same in every side file. */
export type TextPath = readonly string[];

/** The side file of one language. */
export interface SideTexts {
  readonly language: Language;
  readonly root: SourceNode;
  readonly problems: ProblemList;
  /**
   * Path of the file that was merged into the definition and whose texts these are: they speak for what that file says,
   * not for what the definition says instead. Absent for the definition's own side files.
   */
  readonly inheritedFrom?: string;
}

/** A text that was looked up: what the definition calls for, whether anybody gave it or not. */
export interface Wanted {
  readonly path: TextPath;
  readonly text: Text | undefined;
  readonly span: Span;
}

const givenTwice = (language: Language) => ({
  code: 'text.given-twice',
  severity: 'warning' as const,
  message: {
    en: `The definition itself gives this text in \`${language}\`; this one is not used.`,
    zh: `定义中已给出该文本的 \`${language}\` 版本，此处不会使用。`,
  },
});

const notAText = {
  code: 'text.not-a-text',
  message: { en: 'Expected a text here.', zh: '此处应为文本。' },
};

function unknownKey(key: string, path: TextPath, known: Known): Finding {
  const suggestion = didYouMean(key, known.keys());
  const here = path.length === 0 ? { en: 'the definition', zh: '定义' } : undefined;
  const mend =
    suggestion === undefined
      ? { en: '', zh: '' }
      : { en: ` Did you mean \`${suggestion}\`?`, zh: `您是否想写 \`${suggestion}\`？` };
  return {
    code: 'text.unknown-key',
    message: {
      en: `${here?.en ?? path.join('.')} has no text \`${key}\`.${mend.en}`,
      zh: `${here?.zh ?? path.join('.')} 中没有文本 \`${key}\`。${mend.zh}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** What the definition has texts below, step by step. */
type Known = Map<string, Known>;

/** The texts of side files, by the path they have in the definition; remembers what was asked for. */
export class Translations {
  readonly wanted: Wanted[] = [];
  private readonly known: Known = new Map();

  constructor(private readonly sides: readonly SideTexts[]) {}

  /** Completes what the definition gives inline with what the side files hold under the same path. */
  complete(inline: Text, path: TextPath, span: Span): Text | undefined {
    const text: { -readonly [L in Language]?: string } = { ...inline };
    this.remember(path);
    const given = Object.keys(inline).length > 0;
    for (const { language, root, problems, inheritedFrom } of this.sides) {
      if (inheritedFrom !== undefined && (text[language] ?? (given && span.source?.path !== inheritedFrom)))
        continue;
      const node = path.reduce<SourceNode | undefined>(childOf, root);
      if (node === undefined) continue;
      if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '')
        problems.add(node, notAText);
      else if (text[language] !== undefined) problems.add(node, givenTwice(language));
      else text[language] = node.value;
    }
    const found = Object.keys(text).length > 0 ? text : undefined;
    this.wanted.push({ path, text: found, span });
    return found;
  }

  /** Reports what the side files hold and the definition has no place for. */
  reportUnknown(): void {
    for (const { root, problems, inheritedFrom } of this.sides)
      if (inheritedFrom === undefined) this.reportBelow(root, this.known, [], problems);
  }

  private remember(path: TextPath): void {
    let known = this.known;
    for (const step of path) {
      const below: Known = known.get(step) ?? new Map<string, Known>();
      known.set(step, below);
      known = below;
    }
  }

  private reportBelow(node: SourceNode, known: Known, path: TextPath, problems: ProblemList): void {
    if (known.size === 0) return;
    if (node.kind !== 'map') problems.add(node, notAText);
    for (const { key, keySpan, value } of entriesOf(node)) {
      const below = known.get(key);
      if (below === undefined) problems.add(keySpan, () => unknownKey(key, path, known));
      else this.reportBelow(value, below, [...path, key], problems);
    }
  }
}
