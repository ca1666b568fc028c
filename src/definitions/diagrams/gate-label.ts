import type { Criterion } from '../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { LabelLine } from './graph.js';
import type { GraphWords } from './graph-words.js';

/** The criteria of a gate by where they are written. */
export interface GateCriteria {
  readonly exit?: readonly Criterion[];
  readonly entry?: readonly Criterion[];
  readonly requires?: readonly Criterion[];
}

/** A line without a mark, or none for an empty text. */
export function plainLine(text: string): readonly LabelLine[] {
  return text === '' ? [] : [{ mark: 'none', text }];
}

/** Criteria with the parts of groups. */
export function withParts(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.flatMap((criterion) => [criterion, ...('of' in criterion ? withParts(criterion.of) : [])]);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** What stands at the arrow through a gate: how many criteria there are, the approvals among them, the documents they ask for. */
export function gateLabel(
  { exit = [], entry = [], requires = [] }: GateCriteria,
  definition: ProcessDefinition,
  words: GraphWords,
): readonly LabelLine[] {
  const { said } = words;
  const all = withParts([...exit, ...entry, ...requires]);
  const policies = [...exit, ...entry, ...requires].filter(({ policy }) => policy !== undefined).length;
  const counts = [
    said.exit(exit.length),
    said.entry(entry.length),
    said.requires(requires.length),
    said.policy(policies),
  ];
  const approvals = all.flatMap((each) => (each.kind === 'approval' ? [each.approval] : []));
  const exceptions = all.flatMap(({ unlessApproved }) => unlessApproved ?? []);
  const documents = distinct(all.flatMap((each) => (each.kind === 'artifact' ? [each.artifact] : [])));
  const approval = (id: string) => words.names(definition.approvals, [id]);
  return [
    ...plainLine(counts.filter((text) => text !== '').join(' · ')),
    ...distinct(approvals).map((id) => ({ mark: 'approval' as const, text: said.approval(approval(id)) })),
    ...distinct(exceptions).map((id) => ({
      mark: 'approval' as const,
      text: said.unlessApproved(approval(id)),
    })),
    ...(documents.length === 0
      ? []
      : [{ mark: 'document' as const, text: said.documents(words.names(definition.artifacts, documents)) }]),
  ];
}
