import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allCriteria, allFields } from './walk.js';

const table = { en: 'table field', zh: '表格字段' };

/** `rows` and fields of type row point into a table of the record; tables hold no tables. */
export const tableReference: Rule = {
  id: 'table-reference',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const tables = idsOf(definition.fields.filter(({ type }) => type === 'table'));
    for (const criterion of allCriteria(definition)) {
      if (criterion.kind !== 'rows' || tables.includes(criterion.table)) continue;
      context.report(criterion, ['rows'], unknownReference(table, criterion.table, tables));
    }
    for (const { field, place } of allFields(definition)) {
      if (field.table !== undefined && !tables.includes(field.table)) {
        context.report(field, ['of'], unknownReference(table, field.table, tables));
      }
      if (field.type === 'table' && place !== 'record') {
        context.report(field, ['type'], {
          message: { en: 'Only fields of the record can be tables.', zh: '只有记录的字段可以是表格。' },
        });
      }
    }
  },
};
