import type { RowsCriterion } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import type { Row } from '../model/value.js';
import { settersOf } from '../item-rights/setters-of.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { violation } from './violation.js';
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
    const { where, every, atLeast } = criterion;
    const field = situation.process.fields.get(criterion.table);
    const columns = field?.columns ?? [];
    const rows = rowsOf(situation, criterion.table);
    const picked = (row: Row) =>
      where === undefined ? true : checkCondition(where, situation, columns, row).holds;
    const matching = rows.filter((row) => picked(row) === true);
    const possible = rows.filter((row) => picked(row) !== false);
    const table = () => full(field?.name, criterion.table);
    const wanted = () => describeCondition(where, columns, situation);
    const help = () => ({
      seen: plain(String(matching.length)),
      wanted: concat(table(), wanted(), describeCondition(every, columns, situation)),
      suppliers: suppliers(settersOf(field), situation),
    });
    const remedy = { act: 'edit-rows', table: criterion.table } as const;
    const worst =
      every === undefined
        ? undefined
        : violation(matching, (row) => checkCondition(every, situation, columns, row));
    if (worst !== undefined) {
      const words = () => ({
        ...help(),
        parameters: { table: table(), wanted: wanted(), why: worst.result.why() },
      });
      return unmet('criterion.rows-violating', words, { remedy, verdict: worst.verdict });
    }
    const lacking = lackingOptions(criterion, columns, matching);
    if (lacking.length > 0) {
      const missing = () => list(lacking.map((option) => full(option.name, option.id)));
      const words = () => ({ ...help(), parameters: { table: table(), missing: missing() } });
      // Rows of which it cannot be told whether they are meant might be enough: `none` must not pass on them.
      const verdict = lackingOptions(criterion, columns, possible).length === 0 ? 'unknown' : 'unmet';
      return unmet('criterion.rows-options-missing', words, { remedy, verdict });
    }
    if (criterion.eachOf !== undefined || matching.length >= atLeast) {
      return met(() => ({ message: concat(table(), wanted()), seen: plain(String(matching.length)) }));
    }
    const parameters = () => ({ found: matching.length, count: atLeast, table: table(), wanted: wanted() });
    const verdict = possible.length >= atLeast ? 'unknown' : 'unmet';
    return unmet('criterion.rows-insufficient', () => ({ ...help(), parameters: parameters() }), {
      remedy,
      verdict,
    });
  },
};
