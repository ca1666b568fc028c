import type { Operator } from '../planting/operator.js';

/** Two stages or two tasks under one id. */
export const duplicateId: Operator = {
  id: 'duplicate-id',
  *plant({ reading }) {
    for (const kind of ['stage', 'task'] as const) {
      const declared = reading.declarations.filter((each) => each.kind === kind);
      for (const [index, { at, name, holder, path }] of declared.entries()) {
        const before = declared[index - 1];
        if (before !== undefined && before.holder === holder)
          yield {
            what: `${path.join('.')}: ${name} → ${before.name}`,
            edits: [{ ...at, put: before.name }],
            at: [at.start, before.at.start],
          };
      }
    }
  },
};
