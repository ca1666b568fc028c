import type { Field } from '../model/field.js';
import type { ArtifactKind, EvidenceKind, ProcessDefinition, Setting } from '../model/process-definition.js';
import { BUILT_INS, type BuiltIn } from './built-ins.js';
import type { ExpressionPlace } from './expression.js';

/** What a name in an expression stands for. */
export type Name =
  | { readonly kind: 'local' | 'field'; readonly field: Field }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'evidence'; readonly evidence: EvidenceKind }
  | { readonly kind: 'artifact'; readonly artifact: ArtifactKind }
  | { readonly kind: 'built-in'; readonly builtIn: BuiltIn };

/** The names an expression may use where it stands. Nearer ones hide others: locals, fields, settings, evidence, artifacts, built-ins. */
export class Names {
  readonly #names = new Map<string, Name>();
  readonly #members = new Set<string>();
  readonly definition: ProcessDefinition;

  constructor({ definition, locals = [] }: ExpressionPlace) {
    this.definition = definition;
    const { fields, settings, evidence, artifacts } = definition;
    for (const builtIn of BUILT_INS) this.#names.set(builtIn.name, { kind: 'built-in', builtIn });
    for (const artifact of artifacts) this.#names.set(artifact.id, { kind: 'artifact', artifact });
    for (const kind of evidence) this.#names.set(kind.id, { kind: 'evidence', evidence: kind });
    for (const setting of settings) this.#names.set(setting.id, { kind: 'setting', setting });
    for (const field of fields) this.#names.set(field.id, { kind: 'field', field });
    for (const field of locals) this.#names.set(field.id, { kind: 'local', field });
    for (const field of [...fields, ...locals]) this.#addMembers(field.columns);
    for (const kind of evidence) this.#addMembers(kind.fields);
  }

  #addMembers(fields: readonly Field[] = []): void {
    for (const { id } of fields) this.#members.add(id);
  }

  /** What a name stands for. */
  find(name: string): Name | undefined {
    return this.#names.get(name);
  }

  /** The kinds of evidence and artifacts of that id, whatever else has it. */
  kinds(name: string): { readonly evidence?: EvidenceKind; readonly artifact?: ArtifactKind } {
    const evidence = this.definition.evidence.find(({ id }) => id === name);
    const artifact = this.definition.artifacts.find(({ id }) => id === name);
    return { ...(evidence && { evidence }), ...(artifact && { artifact }) };
  }

  /** The columns of a table of the record. */
  columnsOf(table: string): readonly Field[] {
    return this.definition.fields.find(({ id }) => id === table)?.columns ?? [];
  }

  /** Whether the spelling is a name, or of a field of some row or piece. */
  isDeclared(name: string): boolean {
    return this.#names.has(name) || this.#members.has(name);
  }

  /** Every name, for guesses. */
  all(): Iterable<string> {
    return this.#names.keys();
  }
}
