import type { Field } from '../model/field.js';
import type { Link } from '../model/link.js';
import type { ArtifactKind, EvidenceKind, ProcessDefinition } from '../model/process-definition.js';
import type { ExpressionPlace } from './expression.js';
import { namesOfRecord, type Name, type RecordNames } from './record-names.js';

/** The names an expression may use where it stands: locals, which hide others, and those of the record. */
export class Names {
  readonly definition: ProcessDefinition;
  readonly #record: RecordNames;
  readonly #locals: ReadonlyMap<string, Name>;
  readonly #members: ReadonlySet<string>;

  constructor(place: ExpressionPlace) {
    const { definition, locals = [] } = place;
    this.definition = definition;
    this.#record = namesOfRecord(place);
    this.#locals = new Map(locals.map((field) => [field.id, { kind: 'local', field }]));
    this.#members = new Set(locals.flatMap(({ columns = [] }) => columns.map(({ id }) => id)));
  }

  /** Whether something has fields nobody can list: a linked record whose definition is not at hand. */
  get open(): boolean {
    return this.#record.open;
  }

  /** What a name stands for. */
  find(name: string): Name | undefined {
    return this.#locals.get(name) ?? this.#record.names.get(name);
  }

  /** The kinds of evidence, artifacts and links of that id, whatever else has it. */
  kinds(name: string): {
    readonly evidence?: EvidenceKind;
    readonly artifact?: ArtifactKind;
    readonly link?: Link;
  } {
    const evidence = this.definition.evidence.find(({ id }) => id === name);
    const artifact = this.definition.artifacts.find(({ id }) => id === name);
    const link = this.definition.links?.find(({ id }) => id === name);
    return { ...(evidence && { evidence }), ...(artifact && { artifact }), ...(link && { link }) };
  }

  /** The columns of a table of the record. */
  columnsOf(table: string): readonly Field[] {
    return this.definition.fields.find(({ id }) => id === table)?.columns ?? [];
  }

  /** Whether the spelling is a name, or means something in some place: a field of a row, a stage … */
  isDeclared(name: string): boolean {
    return this.find(name) !== undefined || this.#members.has(name) || this.#record.members.has(name);
  }

  /** Whether an option of some choice or scale is called so. */
  isOption(id: string): boolean {
    const { fields, evidence } = this.definition;
    const locals = [...this.#locals.values()].flatMap((name) => (name.kind === 'local' ? [name.field] : []));
    return [...fields, ...evidence.flatMap((kind) => kind.fields), ...locals]
      .flatMap((field) => [field, ...(field.columns ?? [])])
      .some(({ options = [] }) => options.some((option) => option.id === id));
  }

  /** Every spelling that is declared, for guesses about what may be any of them. */
  *spellings(): Iterable<string> {
    yield* this.all();
    yield* this.#members;
    yield* this.#record.members;
  }

  /** Every name, for guesses. */
  *all(): Iterable<string> {
    yield* this.#locals.keys();
    yield* this.#record.names.keys();
  }
}
