import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { childOf, type SourceNode } from '../parse/source-node.js';
import { defined, integerAt, stringAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { fieldsAt } from './resolve-field.js';
import { jumpsOf, moveBackOf, outcomesOf } from './resolve-moves.js';
import { artifactsOf, evidenceOf } from './resolve-records.js';
import { declareRoles } from './resolve-roles.js';
import { settingsOf } from './resolve-settings.js';
import { stagesOf } from './resolve-stages.js';

function figures(
  context: ResolveContext,
  root: SourceNode,
  fields: readonly Field[],
): ProcessDefinition['figures'] {
  const node = childOf(root, 'figures');
  const usual = (id: string, type: Field['type']) =>
    fields.find((field) => field.id === id && field.type === type)?.id;
  const found = defined({
    amount: stringAt(node, 'amount') ?? usual('amount', 'money'),
    closeOn: stringAt(node, 'closeOn') ?? usual('closeOn', 'date'),
  });
  return node === undefined ? found : context.origins.mark(found, node);
}

/** Makes a definition of the tree of its file, with every default filled in. */
export function resolveDefinition(context: ResolveContext, root: SourceNode): ProcessDefinition {
  declareRoles(context, root);
  const key = stringAt(root, 'process') ?? '';
  const fields = fieldsAt(context, root, 'fields', [], false);
  const stages = stagesOf(context, root);
  const parts = {
    key,
    version: integerAt(root, 'version') ?? 0,
    language: context.language,
    name: context.nameAt(root, [], key),
    help: context.adviceAt(root, []).help,
    subject: stringAt(root, 'subject') ?? '',
    settings: settingsOf(context, root),
    fields,
    evidence: evidenceOf(context, root),
    artifacts: artifactsOf(context, root),
    stages,
    outcomes: outcomesOf(context, root, stages),
    moveBack: moveBackOf(context, root),
    jumps: jumpsOf(context, root),
    figures: figures(context, root, fields),
  };
  // Roles come last: those that are only mentioned are known by now.
  const definition: ProcessDefinition = defined({ ...parts, roles: context.roles.all() });
  return context.origins.mark(definition, root);
}
