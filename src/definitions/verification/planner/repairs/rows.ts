import { checkCondition } from '../../../../engine/criteria/condition-check.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Field } from '../../../../engine/model/field.js';
import type { RowsCriterion } from '../../../../engine/model/criterion.js';
import type { Row, Values } from '../../../../engine/model/value.js';
import { idOf } from '../../story/cast.js';
import type { RecordScene } from '../../story/scene.js';
import { fill } from '../fill.js';
import type { Lack } from '../planning.js';
import { set } from '../record.js';

type Wanted = Lack<RowsCriterion>;

/** Makes the rows a criterion asks for, over the rows there are. */
class RowsMaker {
  private readonly columns: readonly Field[];
  private readonly rows: readonly Row[];

  constructor(private readonly lack: Wanted) {
    const { planning, scene, criterion } = lack;
    this.columns = planning.process.fields.get(criterion.table)?.columns ?? [];
    const value = scene.state.fields[criterion.table];
    this.rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  }

  *tables(): Generator<readonly Row[]> {
    const { where, every } = this.lack.criterion;
    const breaks = (row: Row) => this.holds(where, row) && every !== undefined && !this.holds(every, row);
    const kept = this.rows.filter((row) => !breaks(row));
    const mended = this.rows.flatMap((row) => (breaks(row) ? this.mended(row) : [row]));
    for (const base of [mended, kept, []]) yield this.completed(base);
  }

  private holds(condition: Condition | undefined, row: Row): boolean {
    const { planning, scene, goal } = this.lack;
    if (condition === undefined) return true;
    return checkCondition(condition, planning.situation(scene, goal.as), this.columns, row).holds === true;
  }

  private content(settled: Values): Values | undefined {
    const { planning, scene, goal, criterion } = this.lack;
    const conditions = [criterion.where, criterion.every].flatMap((condition) => condition ?? []);
    const columns = this.columns.map((column) => ({ ...column, required: true }));
    const situation = planning.situation(scene, goal.as);
    // A column nobody can fill in, as one that points to a row of another table, may stay empty.
    for (const fields of [columns, this.columns]) {
      for (const values of fill({ fields, conditions, settled }, planning.candidates, situation))
        return values;
    }
    return undefined;
  }

  /** A row as the criterion wants it, keeping of the present one what agrees with that. */
  private mended(row: Row): readonly Row[] {
    const mentioned = (
      this.lack.criterion.every?.kind === 'map' ? this.lack.criterion.every.entries : []
    ).map(({ path }) => path[0]);
    const kept = Object.entries(row).filter(([column]) => column !== 'id' && !mentioned.includes(column));
    const values = this.content(Object.fromEntries(kept));
    return values === undefined ? [] : [{ ...values, id: row.id }];
  }

  private completed(base: readonly Row[]): readonly Row[] {
    const { where, eachOf, atLeast, table } = this.lack.criterion;
    const matching = base.filter((row) => this.holds(where, row));
    const options = this.columns.find(({ id }) => id === eachOf)?.options;
    const missing =
      options === undefined || eachOf === undefined
        ? Array.from({ length: Math.max(0, atLeast - matching.length) }, () => ({}))
        : options.flatMap(({ id }) => {
            const there = matching.filter((row) => row[eachOf] === id).length;
            return Array.from({ length: Math.max(0, atLeast - there) }, () => ({ [eachOf]: id }));
          });
    const taken = base.length + this.rows.length;
    return [
      ...base,
      ...missing.flatMap((settled, place) => {
        const values = this.content(settled);
        return values === undefined ? [] : [{ ...values, id: idOf(`${table} ${String(taken + place + 1)}`) }];
      }),
    ];
  }
}

/** Edits the table until it has the rows that are wanted. */
export function* repairRows(lack: Wanted): Generator<RecordScene> {
  const { planning, scene, criterion, depth } = lack;
  for (const rows of new RowsMaker(lack).tables()) {
    const next = set(planning, scene, criterion.table, rows.length === 0 ? null : rows, depth);
    if (next !== undefined) yield next;
  }
}
