import { columnsBehind } from '../../engine/conditions/follow-path.js';
import type { ConditionEntry } from '../../engine/model/condition.js';
import type { Field } from '../../engine/model/field.js';
import { OWNER } from '../../engine/model/named-transition.js';
import type { ProcessDefinition, Role } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule, RuleContext } from './rule.js';
import { awaited, covered, named, reportUnknown, type Mention } from './mentions.js';
import { actionsThat } from './walk-actions.js';
import { allConditions } from './walk-conditions.js';
import { allCriteria, fieldsCounted } from './walk.js';

const field = { en: 'field', zh: '字段' };

/** The first step of a path that names nothing, with what it could have named. */
function brokenStep(path: readonly string[], fields: readonly Field[], definition: ProcessDefinition) {
  let known = fields;
  for (const step of path) {
    const found = itemOf(known, step);
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
  open: boolean,
): void {
  for (const { path } of entries) {
    const broken = brokenStep(path, fields, context.definition);
    if (broken === undefined || (open && broken.known === fields)) continue;
    context.reportKey(condition, [path.join('.')], unknownReference(field, broken.step, idsOf(broken.known)));
  }
}

function checkRole(context: RuleContext, role: Role, known: ReadonlySet<string>): void {
  for (const [key, source] of [
    ['is', role.source],
    ['else', role.fallback],
  ] as const) {
    if (source?.is === 'field' && !known.has(source.field)) {
      context.report(role, [key], unknownReference(field, source.field, known));
    }
    if (source?.is === 'group' && source.ofField !== undefined && !known.has(source.ofField)) {
      context.report(role, ['of'], unknownReference(field, source.ofField, known));
    }
  }
}

/** What approvals cover and ask, and rules wait for. */
function mentions(definition: ProcessDefinition): readonly Mention[] {
  const { approvals = [] } = definition;
  return [
    ...covered(definition, 'field'),
    ...approvals.flatMap((part) => named(part, 'asks', part.asks)),
    ...awaited(definition, 'changed'),
  ];
}

/** What links hand over. */
function checkCarried(context: RuleContext, known: ReadonlySet<string>): void {
  for (const link of context.definition.links ?? []) {
    const listed = Object.entries(link.carries).every(([here, there]) => here === there);
    Object.keys(link.carries).forEach((id, index) => {
      if (known.has(id)) return;
      const finding = unknownReference(field, id, known);
      if (listed) context.report(link, ['carries', index], finding);
      else context.reportKey(link, ['carries', id], finding);
    });
  }
}

/** What transitions and rules set, `owner` among it. */
function checkSettings(context: RuleContext, known: ReadonlySet<string>): void {
  const { definition } = context;
  const settings = [
    ...(definition.transitions ?? []).map((part) => [part, 'sets', part.sets] as const),
    ...actionsThat(definition, 'set').map((part) => [part, 'set', part.values] as const),
  ];
  for (const [part, key, values] of settings) {
    for (const id of Object.keys(values)) {
      if (!known.has(id)) context.reportKey(part, [key, id], unknownReference(field, id, known));
    }
  }
}

/** Fields that criteria, conditions, roles, figures, approvals, moves, rules and links name exist. */
export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = new Set(idsOf(definition.fields));
    for (const criterion of allCriteria(definition)) {
      if (criterion.kind === 'fields') {
        criterion.fields.forEach((id, index) => {
          if (!known.has(id))
            context.report(criterion, ['fields', index], unknownReference(field, id, known));
        });
      }
      const counted = fieldsCounted(definition, criterion);
      const eachOf = 'eachOf' in criterion ? criterion.eachOf : undefined;
      if (counted !== undefined && eachOf !== undefined && !idsOf(counted).includes(eachOf)) {
        context.report(criterion, ['eachOf'], unknownReference(field, eachOf, idsOf(counted)));
      }
    }
    for (const { condition, fields, open = false } of allConditions(context)) {
      if (condition.kind === 'map') checkEntries(context, condition, condition.entries, fields, open);
    }
    reportUnknown(context, field, known, mentions(definition));
    checkCarried(context, known);
    checkSettings(context, new Set([...known, OWNER.id]));
    const ofRecord = (definition.unique ?? []).flatMap((part) => named(part, 'fields', part.fields));
    reportUnknown(context, field, [...known, 'customer', OWNER.id], ofRecord);
    for (const role of definition.roles) checkRole(context, role, known);
    for (const [key, id] of Object.entries(definition.figures)) {
      if (!known.has(id)) context.report(definition.figures, [key], unknownReference(field, id, known));
    }
  },
};
