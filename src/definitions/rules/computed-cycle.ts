import { inCircles } from './circles.js';
import { computedFrom } from './reads.js';
import type { Rule } from './rule.js';

/** No computed field depends on itself, however far around. */
export const computedCycle: Rule = {
  id: 'computed-cycle',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const computed = definition.fields.filter(({ is }) => is !== undefined);
    const needs = computed.flatMap((field) =>
      computedFrom(field, definition).map((id) => ({ of: id, for: field.id, field })),
    );
    for (const { of, field } of inCircles(needs)) {
      context.report(field, ['is'], {
        message: {
          en: `\`${field.id}\` is computed from \`${of}\`, and that from \`${field.id}\` again, so neither has a value.`,
          zh: `\`${field.id}\` 由 \`${of}\` 计算，而后者又取决于 \`${field.id}\`，两者都得不出值。`,
        },
      });
    }
  },
};
