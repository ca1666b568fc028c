import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { inLanguage, type Language, type Text } from '../../engine/model/text.js';
import { diagramWords, type DiagramWords } from './words.js';

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** The ids of boxes and the names of parts, in one language. */
export class GraphWords {
  readonly said: DiagramWords;
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly language: Language,
  ) {
    this.said = diagramWords[language];
    definition.stages.forEach(({ id }, index) => this.ids.set(`stage ${id}`, `s${index + 1}`));
    definition.outcomes.forEach(({ id }, index) => this.ids.set(`outcome ${id}`, `o${index + 1}`));
    definition.links?.forEach(({ id }, index) => this.ids.set(`link ${id}`, `l${index + 1}`));
  }

  /** The id of the box of a part. */
  box(kind: 'stage' | 'outcome' | 'link', id: string): string {
    return this.ids.get(`${kind} ${id}`) ?? id;
  }

  text(text: Text | undefined, fallback = ''): string {
    return inLanguage(text, this.language, fallback);
  }

  /** The names of some parts, one after the other. */
  names(parts: readonly Named[] | undefined, ids: readonly string[]): string {
    const found = ids.map((id) => this.text(parts?.find((part) => part.id === id)?.name, id));
    return found.join(this.said.comma);
  }

  roles(ids: readonly string[] | undefined): string {
    return this.names(this.definition.roles, ids ?? []);
  }

  stage(id: string): string {
    return this.names(this.definition.stages, [id]);
  }
}
