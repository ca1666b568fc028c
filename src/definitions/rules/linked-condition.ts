import { LINKED_FIELDS } from '../../engine/criteria/linked-record.js';
import { readByExpression } from './reads.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** An expression about linked records does not name a field that both sides have: it would silently read this record's. */
export const linkedCondition: Rule = {
  id: 'linked-condition',
  severity: 'error',
  check(context) {
    const { definition } = context;
    for (const criterion of allCriteria(definition)) {
      if (criterion.kind !== 'linked') continue;
      const process = definition.links?.find(({ id }) => id === criterion.link)?.process ?? '';
      const there = idsOf(context.linkedDefinition(process)?.fields);
      for (const condition of [criterion.where, criterion.every]) {
        if (condition?.kind !== 'expression') continue;
        const read = readByExpression(condition.source, { definition, locals: LINKED_FIELDS });
        for (const id of read.filter((one) => there.includes(one))) {
          context.report(condition, [], {
            message: {
              en: `In this expression \`${id}\` is of this record, not of the linked one; for that write a map: \`{ ${id}: … }\`.`,
              zh: `此表达式中的 \`${id}\` 属于本记录而非关联记录；如需后者，请写成映射：\`{ ${id}: … }\`。`,
            },
          });
        }
      }
    }
  },
};
