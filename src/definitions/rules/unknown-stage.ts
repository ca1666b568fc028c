import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allFields } from './walk.js';

const stage = { en: 'stage', zh: '阶段' };

/** Stages that outcomes, jumps and locks name exist. */
export const unknownStage: Rule = {
  id: 'unknown-stage',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.stages);
    for (const { field } of allFields(definition)) {
      if (field.lock === undefined || known.includes(field.lock)) continue;
      context.report(field, ['lock'], unknownReference(stage, field.lock, known));
    }
    for (const outcome of definition.outcomes) {
      outcome.from.forEach((id, index) => {
        if (!known.includes(id))
          context.report(outcome, ['from', index], unknownReference(stage, id, [...known, 'any']));
      });
    }
    for (const [from, cells] of Object.entries(definition.jumps.exceptions)) {
      for (const path of [[from], ...Object.keys(cells).map((to) => [from, to])]) {
        const id = path.at(-1) ?? '';
        if (!known.includes(id))
          context.reportKey(definition.jumps, path, unknownReference(stage, id, known));
      }
    }
  },
};
