import type { Language, Text } from '../../engine/model/text.js';
import { childOf, entriesOf, type SourceNode, type Span } from '../parse/source-node.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
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

/** The texts of side files, by the path they have in the definition; remembers what was asked for. */
export class Translations {
  readonly wanted: Wanted[] = [];
  private readonly known = new Map<string, Set<string>>();

  constructor(private readonly sides: readonly SideTexts[]) {}

  /** Completes what the definition gives inline with what the side files hold under the same path. */
  complete(inline: Text, path: TextPath, span: Span): Text | undefined {
    const text: { -readonly [L in Language]?: string } = { ...inline };
    path.forEach((step, depth) => this.remember(path.slice(0, depth), step));
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
      if (inheritedFrom === undefined) this.reportBelow(root, [], problems);
  }

  private remember(parent: TextPath, step: string): void {
    const key = JSON.stringify(parent);
    const steps = this.known.get(key) ?? new Set();
    this.known.set(key, steps.add(step));
  }

  private reportBelow(node: SourceNode, path: TextPath, problems: ProblemList): void {
    const known = this.known.get(JSON.stringify(path));
    if (known === undefined) return;
    if (node.kind !== 'map') problems.add(node, notAText);
    for (const { key, keySpan, value } of entriesOf(node)) {
      if (known.has(key)) {
        this.reportBelow(value, [...path, key], problems);
        continue;
      }
      if (problems.full) return;
      const suggestion = didYouMean(key, known);
      const here = path.length === 0 ? 'the definition' : path.join('.');
      problems.add(keySpan, {
        code: 'text.unknown-key',
        message: {
          en: `${here} has no text \`${key}\`.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
          zh: `${path.length === 0 ? '定义' : here} 中没有文本 \`${key}\`。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
        },
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
}
