import { allComparisons } from './comparisons.js';
import type { Field } from '../../engine/model/field.js';
import { itemOf } from './item-of.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule, RuleContext } from './rule.js';

const what = ({ id }: Field) => ({ en: `option of ${id}`, zh: `${id} 的选项` });

/** The lines of a computed choice name its options. */
function checkLines(context: RuleContext, field: Field): void {
  const { options = [] } = field;
  if (options.length === 0 || field.type === 'multichoice' || field.is?.kind !== 'table') return;
  for (const line of field.is.lines) {
    if (itemOf(options, line.then) === undefined)
      context.report(line, ['then'], unknownReference(what(field), line.then, idsOf(options)));
  }
}

/** Options that conditions compare with, and computed fields come to, exist. */
export const unknownOption: Rule = {
  id: 'unknown-option',
  severity: 'error',
  check(context) {
    for (const field of context.definition.fields) checkLines(context, field);
    for (const { condition, key, field, test, operands } of allComparisons(context)) {
      const { options = [] } = field;
      // A choice without options is reported for that.
      if (options.length === 0) continue;
      operands.forEach((operand, index) => {
        if (itemOf(options, operand) !== undefined) return;
        const path = test.op === 'in' ? [key, index] : [key];
        context.report(condition, path, unknownReference(what(field), operand, idsOf(options)));
      });
    }
  },
};
