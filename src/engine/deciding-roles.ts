import type { Action } from './model/action.js';
import type { Field } from './model/field.js';
import type { ProcessDefinition } from './model/process-definition.js';

function ofFields(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ by = [], columns = [] }) => [...by, ...ofFields(columns)]);
}

function ofActions(actions: readonly Action[] = []): readonly string[] {
  return actions.flatMap((action) => {
    if (action.do === 'remind') return action.roles;
    if (action.do === 'task') return action.to ?? [];
    return action.do === 'assign' ? [action.to] : [];
  });
}

/** The roles with something to do on a record, or to be told of it, beside deciding its approvals. */
function otherRoles(definition: ProcessDefinition): ReadonlySet<string> {
  const { fields, evidence, artifacts, stages, outcomes, moveBack, jumps } = definition;
  const { transitions = [], approvals = [], rules = [] } = definition;
  const asked = [moveBack, ...outcomes, ...transitions].flatMap(({ asks }) => asks);
  const doing = [
    ...evidence,
    ...artifacts,
    ...stages.flatMap(({ tasks }) => tasks),
    moveBack,
    ...transitions,
  ];
  const overdue = [...stages, ...approvals.flatMap(({ steps }) => steps.flat())];
  return new Set([
    ...ofFields([...fields, ...evidence.flatMap((kind) => kind.fields), ...asked]),
    ...doing.flatMap(({ by = [] }) => by),
    ...evidence.flatMap(({ verifiedBy = [] }) => verifiedBy),
    ...[...outcomes, jumps].flatMap(({ consent }) => (consent === undefined ? [] : [consent])),
    ...overdue.flatMap((part) => ofActions(part.overdue)),
    ...rules.flatMap(({ actions }) => ofActions(actions)),
  ]);
}

/**
 * Ids of the roles that are there to decide approvals and for nothing else. That a role sees a field, or is kept apart from
 * an approval, gives it nothing to do.
 */
export function decidingRoles(definition: ProcessDefinition): ReadonlySet<string> {
  const others = otherRoles(definition);
  const deciding = (definition.approvals ?? []).flatMap(({ steps }) => steps.flat().flatMap(({ by }) => by));
  return new Set(deciding.filter((role) => !others.has(role)));
}
