import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import { unknownName, type NameKind } from './scenario-findings.js';
import type { Word } from './scenario.js';
import { wordOf } from './words.js';

/** Kinds of parts that scenarios call by their ids. */
export type PartName =
  'stage' | 'artifact' | 'evidence' | 'task' | 'approval' | 'link' | 'outcome' | 'transition';

const ids = (parts: readonly { readonly id: string }[] | undefined = []) => parts.map(({ id }) => id);

/** A node as a word with its place; undefined where it holds none. */
export function wordAt(node: SourceNode | undefined): Word | undefined {
  const text = wordOf(node);
  return node === undefined || text === undefined ? undefined : { text, start: node.start, end: node.end };
}

/** The names a process knows, and the problems of those it does not. */
export class NameList {
  private readonly known: Readonly<Record<PartName, readonly string[]>>;

  constructor(
    readonly definition: ProcessDefinition,
    private readonly problems: ProblemList,
  ) {
    const { stages, artifacts, evidence, approvals, links, outcomes, transitions } = definition;
    this.known = {
      stage: ids(stages),
      artifact: ids(artifacts),
      evidence: ids(evidence),
      task: stages.flatMap((stage) => ids(stage.tasks).flatMap((task) => [task, `${stage.id}/${task}`])),
      approval: ids(approvals),
      link: ids(links),
      outcome: ids(outcomes),
      transition: ids(transitions),
    };
  }

  /** A part by its id. */
  word(what: PartName, word: Word | undefined): void {
    this.oneOf(what, word, this.known[what]);
  }

  /** A word among others. */
  oneOf(what: NameKind, word: Word | undefined, known: readonly string[]): void {
    if (word === undefined || known.includes(word.text)) return;
    this.problems.add(word, () => unknownName(this.definition.key, what, word.text, known));
  }

  /** Where a gate can be asked for. */
  target(word: Word | undefined): void {
    const { stage, outcome, transition } = this.known;
    this.oneOf('target', word, ['next', ...stage, ...outcome, ...transition]);
  }

  /** Values under the ids of fields; `besides` are keys that mean something else in the same map. */
  values(fields: readonly Field[], node: SourceNode | undefined, besides: readonly string[] = []): void {
    for (const { key, keySpan, value } of entriesOf(node)) {
      if (besides.includes(key)) continue;
      const field = fields.find(({ id }) => id === key);
      if (field === undefined) this.oneOf('field', { ...keySpan, text: key }, [...ids(fields), ...besides]);
      else this.value(field, value);
    }
  }

  /** `meeting` or `{ evidence: meeting, values: {…} }`. */
  recording(node: SourceNode): void {
    const word = wordAt(node) ?? wordAt(childOf(node, 'evidence'));
    this.word('evidence', word);
    const kind = this.definition.evidence.find(({ id }) => id === word?.text);
    if (kind !== undefined) this.values(kind.fields, childOf(node, 'values'));
  }

  private value({ columns, options }: Field, value: SourceNode): void {
    if (columns !== undefined) for (const row of itemsOf(value)) this.values(columns, row, ['id']);
    if (options === undefined) return;
    for (const node of value.kind === 'list' ? value.items : [value])
      this.oneOf('option', wordAt(node), ids(options));
  }
}
