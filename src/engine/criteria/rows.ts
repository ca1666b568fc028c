import type { RowsCriterion } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import type { Row } from '../model/value.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { concat, full, list, plain } from './wording.js';

function rowsOf(situation: Situation, table: string): readonly Row[] {
  const value = situation.state.fields[table];
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

function lackingOptions(criterion: RowsCriterion, columns: readonly Field[], rows: readonly Row[]) {
  const column = columns.find(({ id }) => id === criterion.eachOf);
  return (column?.options ?? []).filter(
    ({ id }) => rows.filter((row) => row[column?.id ?? ''] === id).length < criterion.atLeast,
  );
}

/** `rows: decisionChain`: enough rows of a table pass `where`, and each of those passes `every`. */
export const rowsKind: CriterionKindModule<'rows'> = {
  kind: 'rows',
  name: ({ table }, { process }) => full(process.fields.get(table)?.name, table),
  evaluate(criterion, situation) {
    const field = situation.process.fields.get(criterion.table);
    const columns = field?.columns ?? [];
    const name = full(field?.name, criterion.table);
    const matching = rowsOf(situation, criterion.table).filter(
      (row) => criterion.where === undefined || checkCondition(criterion.where, situation, columns, row).holds === true,
    );
    const wanted = describeCondition(criterion.where, columns, situation);
    const rest = {
      seen: plain(String(matching.length)),
      wanted: concat(name, wanted, describeCondition(criterion.every, columns, situation)),
      suppliers: suppliers(field?.by, situation),
      remedy: { act: 'edit-rows', table: criterion.table } as const,
    };
    for (const row of criterion.every === undefined ? [] : matching) {
      const result = checkCondition(criterion.every ?? { kind: 'map', entries: [] }, situation, columns, row);
      if (result.holds === true) continue;
      const verdict = result.holds === undefined ? ('unknown' as const) : ('unmet' as const);
      return unmet('criterion.rows-violating', { table: name, wanted, why: result.why }, { ...rest, verdict });
    }
    if (criterion.eachOf !== undefined) {
      const lacking = lackingOptions(criterion, columns, matching);
      if (lacking.length === 0) return met(name, { seen: rest.seen });
      const missing = list(lacking.map((option) => full(option.name, option.id)));
      return unmet('criterion.rows-options-missing', { table: name, missing }, rest);
    }
    if (matching.length >= criterion.atLeast) return met(concat(name, wanted), { seen: rest.seen });
    const parameters = { found: matching.length, count: criterion.atLeast, table: name, wanted };
    return unmet('criterion.rows-insufficient', parameters, rest);
  },
};
