import type { Rule } from './rule.js';

const types = { amount: 'money', closeOn: 'date' } as const;

/** The worth of a record is a money field, its expected closing date a date field. */
export const figureType: Rule = {
  id: 'figure-type',
  severity: 'error',
  check(context) {
    const { figures, fields } = context.definition;
    for (const key of ['amount', 'closeOn'] as const) {
      const field = fields.find(({ id }) => id === figures[key]);
      if (field === undefined || field.type === types[key]) continue;
      context.report(figures, [key], {
        message: {
          en: `\`${key}\` needs a ${types[key]} field; \`${field.id}\` is a ${field.type}.`,
          zh: `\`${key}\` 需要类型为 ${types[key]} 的字段；\`${field.id}\` 的类型是 ${field.type}。`,
        },
      });
    }
  },
};
