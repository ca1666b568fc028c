import type { Field } from '../../engine/model/field.js';
import type { Rule, RuleContext } from './rule.js';

function check(
  context: RuleContext,
  role: object,
  key: string,
  field: Field | undefined,
  wanted: Field['type'],
): void {
  if (field === undefined || field.type === wanted) return;
  context.report(role, [key], {
    message: {
      en: `This needs a ${wanted} field; \`${field.id}\` is a ${field.type}.`,
      zh: `此处需要类型为 ${wanted} 的字段；\`${field.id}\` 的类型是 ${field.type}。`,
    },
  });
}

/** A role that is `field …` names a field that holds a user; `of` a choice that tells which part of the group. */
export const roleField: Rule = {
  id: 'role-field',
  severity: 'error',
  check(context) {
    const fieldOf = (id: string | undefined) => context.definition.fields.find((field) => field.id === id);
    for (const role of context.definition.roles) {
      for (const [key, source] of [
        ['is', role.source],
        ['else', role.fallback],
      ] as const) {
        if (source?.is === 'field') check(context, role, key, fieldOf(source.field), 'user');
        if (source?.is === 'group') check(context, role, 'of', fieldOf(source.ofField), 'choice');
      }
    }
  },
};
