import type { Field } from '../model/field.js';
import type { Link } from '../model/link.js';
import type { ArtifactKind, EvidenceKind, ProcessDefinition, Setting } from '../model/process-definition.js';
import { BUILT_INS, type BuiltIn } from './built-ins.js';
import type { ExpressionPlace } from './expression.js';
import { fieldsOfLinked } from './linked-fields.js';

/** What a name in an expression stands for. */
export type Name =
  | { readonly kind: 'local' | 'field'; readonly field: Field }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'evidence'; readonly evidence: EvidenceKind }
  | { readonly kind: 'artifact'; readonly artifact: ArtifactKind }
  | { readonly kind: 'link'; readonly link: Link; readonly linked: ProcessDefinition | undefined }
  | { readonly kind: 'approval'; readonly approval: string }
  | { readonly kind: 'built-in'; readonly builtIn: BuiltIn };

/** What every expression of a definition may name. */
export interface RecordNames {
  readonly names: ReadonlyMap<string, Name>;
  /** Spellings that mean something in one place only: fields of rows, pieces and linked records; stages, approvals. */
  readonly members: ReadonlySet<string>;
  /** Whether something has fields nobody can list: a linked record whose definition is not at hand. */
  readonly open: boolean;
}

type Neighbours = ExpressionPlace['linkedDefinition'];

function gather(definition: ProcessDefinition, neighbours: Neighbours): RecordNames {
  const { fields, settings, evidence, artifacts, stages, links = [], approvals = [] } = definition;
  const names = new Map<string, Name>();
  for (const builtIn of BUILT_INS) names.set(builtIn.name, { kind: 'built-in', builtIn });
  for (const { id } of approvals) names.set(id, { kind: 'approval', approval: id });
  const linked = links.map((link) => ({ link, linked: neighbours?.(link.process) }));
  for (const one of linked) names.set(one.link.id, { kind: 'link', ...one });
  for (const artifact of artifacts) names.set(artifact.id, { kind: 'artifact', artifact });
  for (const kind of evidence) names.set(kind.id, { kind: 'evidence', evidence: kind });
  for (const setting of settings) names.set(setting.id, { kind: 'setting', setting });
  for (const field of fields) names.set(field.id, { kind: 'field', field });
  const members = [
    ...fields.flatMap(({ columns = [] }) => columns),
    ...evidence.flatMap((kind) => kind.fields),
    ...linked.flatMap((one) => fieldsOfLinked(one.linked)),
    ...stages,
    ...approvals,
  ];
  return {
    names,
    members: new Set(members.map(({ id }) => id)),
    open: linked.some((one) => one.linked === undefined),
  };
}

const gathered = new WeakMap<ProcessDefinition, { neighbours: Neighbours; names: RecordNames }>();

/**
 * The names of a definition. Nearer ones hide others: fields, settings, evidence, artifacts, links, approvals,
 * built-ins. Gathered once, for a definition may have thousands of names and of expressions.
 */
export function namesOfRecord({ definition, linkedDefinition }: ExpressionPlace): RecordNames {
  const known = gathered.get(definition);
  if (known !== undefined && known.neighbours === linkedDefinition) return known.names;
  const names = gather(definition, linkedDefinition);
  gathered.set(definition, { neighbours: linkedDefinition, names });
  return names;
}
