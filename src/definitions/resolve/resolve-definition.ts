import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { childOf, type SourceNode } from '../parse/source-node.js';
import { phraseAt, phrasesAt } from './phrase-at.js';
import { boundedPolicies } from '../policies/bounded-policies.js';
import { layPolicies } from '../policies/lay-policies.js';
import { defined, integerAt, stringAt, unlessEmpty } from './read.js';
import { approvalsOf } from './resolve-approvals.js';
import { guaranteesOf, policiesOf, uniqueOf } from './resolve-assurances.js';
import type { ResolveContext } from './resolve-context.js';
import { fieldsAt } from './resolve-field.js';
import { jumpsOf } from './resolve-jumps.js';
import { linksOf } from './resolve-links.js';
import { outcomesOf } from './resolve-outcomes.js';
import { moveBackOf, transitionsOf } from './resolve-transitions.js';
import { rulesOf } from './resolve-rules.js';
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
  const declared = stagesOf(context, root);
  const settings = settingsOf(context, root);
  const among = { settings, stages: declared, outcomes: outcomesOf(context, root, declared) };
  const policies = boundedPolicies(policiesOf(context, root), among, context);
  const { stages, outcomes } = layPolicies(policies, among, context.origins);
  const parts = {
    key,
    version: integerAt(root, 'version') ?? 0,
    language: context.language,
    name: context.nameAt(root, [], key),
    help: context.textAt(root, 'help', []),
    subject: stringAt(root, 'subject') ?? '',
    settings,
    fields,
    evidence: evidenceOf(context, root),
    artifacts: artifactsOf(context, root),
    stages,
    outcomes,
    moveBack: moveBackOf(context, root),
    jumps: jumpsOf(context, root),
    figures: figures(context, root, fields),
    extends: phraseAt(context, root, 'extends', 'versionReference'),
    uses: unlessEmpty(phrasesAt(context, root, 'uses', 'versionReference')),
    calendar: stringAt(root, 'calendar'),
    transitions: unlessEmpty(transitionsOf(context, root, stages)),
    approvals: unlessEmpty(approvalsOf(context, root)),
    links: unlessEmpty(linksOf(context, root)),
    rules: unlessEmpty(rulesOf(context, root)),
    unique: unlessEmpty(uniqueOf(context, root)),
    policies: unlessEmpty(policies.map(({ policy }) => policy)),
    guarantees: unlessEmpty(guaranteesOf(context, root)),
  };
  // Roles come last: those that are only mentioned are known by now.
  const definition: ProcessDefinition = defined({ ...parts, roles: context.roles.all() });
  return context.origins.mark(definition, root);
}
