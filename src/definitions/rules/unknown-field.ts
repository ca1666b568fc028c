import { columnsBehind } from '../../engine/conditions/follow-path.js';
import type { ConditionEntry } from '../../engine/model/condition.js';
import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition, Role } from '../../engine/model/process-definition.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule, RuleContext } from './rule.js';
import { allConditions, allCriteria, fieldsCounted } from './walk.js';

const field = { en: 'field', zh: '字段' };

/** The first step of a path that names nothing, with what it could have named. */
function brokenStep(path: readonly string[], fields: readonly Field[], definition: ProcessDefinition) {
  let known = fields;
  for (const step of path) {
    const found = known.find(({ id }) => id === step);
    if (found === undefined) return { step, known };
    known = columnsBehind(found, definition);
  }
  return undefined;
}

function checkEntries(
  context: RuleContext,
  condition: object,
  entries: readonly ConditionEntry[],
  fields: readonly Field[],
): void {
  for (const { path } of entries) {
    const broken = brokenStep(path, fields, context.definition);
    if (broken === undefined) continue;
    context.reportKey(condition, [path.join('.')], unknownReference(field, broken.step, idsOf(broken.known)));
  }
}

function checkRole(context: RuleContext, role: Role, known: readonly string[]): void {
  for (const [key, source] of [
    ['is', role.source],
    ['else', role.fallback],
  ] as const) {
    if (source?.is === 'field' && !known.includes(source.field)) {
      context.report(role, [key], unknownReference(field, source.field, known));
    }
    if (source?.is === 'group' && source.ofField !== undefined && !known.includes(source.ofField)) {
      context.report(role, ['of'], unknownReference(field, source.ofField, known));
    }
  }
}

/** Fields that criteria, conditions, roles and figures name exist. */
export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.fields);
    for (const criterion of allCriteria(definition)) {
      if (criterion.kind === 'fields') {
        criterion.fields.forEach((id, index) => {
          if (!known.includes(id))
            context.report(criterion, ['fields', index], unknownReference(field, id, known));
        });
      }
      const counted = fieldsCounted(definition, criterion);
      const eachOf = 'eachOf' in criterion ? criterion.eachOf : undefined;
      if (counted !== undefined && eachOf !== undefined && !idsOf(counted).includes(eachOf)) {
        context.report(criterion, ['eachOf'], unknownReference(field, eachOf, idsOf(counted)));
      }
    }
    for (const { condition, fields } of allConditions(definition)) {
      if (condition.kind === 'map') checkEntries(context, condition, condition.entries, fields);
    }
    for (const role of definition.roles) checkRole(context, role, known);
    for (const [key, id] of Object.entries(definition.figures)) {
      if (!known.includes(id)) context.report(definition.figures, [key], unknownReference(field, id, known));
    }
  },
};
