import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allFields } from './walk.js';

/** Roles that `by`, `see` and `consent` name exist. */
export const unknownRole: Rule = {
  id: 'unknown-role',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.roles);
    const check = (part: object, key: string, roles: readonly string[] | undefined) =>
      roles?.forEach((id, index) => {
        if (known.includes(id)) return;
        context.report(part, [key, index], unknownReference({ en: 'role', zh: '角色' }, id, known));
      });
    for (const { field } of allFields(definition)) {
      check(field, 'by', field.by);
      check(field, 'see', field.see);
    }
    const tasks = definition.stages.flatMap((stage) => stage.tasks);
    for (const part of [...definition.evidence, ...definition.artifacts, ...tasks, definition.moveBack]) {
      check(part, 'by', part.by);
    }
    for (const part of [...definition.outcomes, definition.jumps]) {
      check(part, 'consent', part.consent === undefined ? [] : [part.consent]);
    }
  },
};
