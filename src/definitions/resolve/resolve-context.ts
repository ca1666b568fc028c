import { LANGUAGES, type Language, type Text } from '../../engine/model/text.js';
import { childOf, startOf, type SourceNode, type SourceText, type Span } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import type { TextPath, Translations } from '../texts/translations.js';
import { Origins } from './origins.js';
import { stringAt } from './read.js';
import type { RoleBook } from './role-book.js';

/** What resolving a definition shares between its parts. */
export class ResolveContext {
  readonly origins = new Origins();

  constructor(
    readonly language: Language,
    readonly roles: RoleBook,
    private readonly translations: Translations,
    readonly report: (span: Span, finding: Finding) => void,
    /** The language of the plain texts of each file that was merged; the definition's where a file is not named. */
    private readonly languages: ReadonlyMap<SourceText, Language> = new Map(),
  ) {}

  private languageOf(node: SourceNode): Language {
    return (node.source && this.languages.get(node.source)) ?? this.language;
  }

  /** The text at a node, completed from the side files. */
  text(node: SourceNode | undefined, path: TextPath, near: Span): Text | undefined {
    return this.translations.complete(this.inline(node), path, node ?? near);
  }

  /** The text under a key of an item. */
  textAt(item: SourceNode, key: string, path: TextPath): Text | undefined {
    return this.text(childOf(item, key), [...path, key], startOf(item));
  }

  /** What an item is called: its `name`, else its id. */
  nameAt(item: SourceNode, path: TextPath, id: string): Text {
    return this.textAt(item, 'name', path) ?? { [this.language]: id };
  }

  /** The words for people that an item has beside its name. */
  adviceAt(item: SourceNode, path: TextPath) {
    return {
      help: this.textAt(item, 'help', path),
      hint: this.textAt(item, 'hint', path),
      example: this.textAt(item, 'example', path),
      template: stringAt(item, 'template'),
      skill: this.skillAt(item),
    };
  }

  /** The skill an item takes; side files give the same word once, under `skills`. */
  private skillAt(item: SourceNode): Text | undefined {
    const node = childOf(item, 'skill');
    if (node === undefined) return undefined;
    const inline = this.inline(node);
    const word = inline[this.languageOf(node)];
    return word === undefined ? inline : this.translations.complete(inline, ['skills', word], node);
  }

  private inline(node: SourceNode | undefined): Text {
    if (node?.kind === 'scalar')
      return typeof node.value === 'string' ? { [this.languageOf(node)]: node.value } : {};
    const given = LANGUAGES.map((language) => [language, stringAt(node, language)] as const);
    return Object.fromEntries(given.filter(([, text]) => text !== undefined));
  }
}
