import type { CompiledProcess } from '../compile-process.js';
import type { Condition } from '../model/condition.js';
import type { Criterion, TimeWindow } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import type { VisibleFields } from './visible-fields.js';

/** Looks through what a criterion reads for something hidden. */
class Reading {
  constructor(
    private readonly process: CompiledProcess,
    private readonly visible: VisibleFields,
  ) {}

  /** Whether all there is of a field is seen: the field, and every column of it. */
  private seesWhole(field: Field): boolean {
    return this.visible.sees(field) && (field.columns ?? []).every((column) => this.seesWhole(column));
  }

  /**
   * Whether everything on the way of a path is seen: it starts from one of these fields, else from one of the record. A row
   * tells no more than the columns that are read of it, for it is named by those that nobody hides.
   */
  seesPath(path: readonly string[], locals: readonly Field[]): boolean {
    const [id = '', ...rest] = path;
    const local = locals.find((field) => field.id === id);
    const { table } = local ?? this.process.fields.get(id) ?? {};
    if (!(local === undefined ? this.visible.seesAllOf(id) : this.seesWhole(local))) return false;
    if (table === undefined) return true;
    const columns = this.process.fields.get(table)?.columns ?? [];
    return this.seesRows(table) && (rest.length === 0 || this.seesPath(rest, columns));
  }

  private tellsExpression(
    source: string,
    expected: 'boolean' | 'moment',
    locals?: readonly Field[],
  ): boolean {
    const { references } = this.process.expression(source, expected, locals);
    return !(
      references.fields.every((id) => this.visible.seesAllOf(id)) &&
      references.locals.every((id) => this.seesPath([id], locals ?? [])) &&
      references.evidence.every((kind) => this.visible.seesEvidence(kind))
    );
  }

  condition(condition: Condition | undefined, locals?: readonly Field[]): boolean {
    if (condition === undefined) return false;
    if (condition.kind === 'expression') return this.tellsExpression(condition.source, 'boolean', locals);
    return !condition.entries.every(({ path }) => this.seesPath(path, locals ?? []));
  }

  window({ after, before, validOn }: TimeWindow): boolean {
    return [after, before, validOn].some(
      (source) => source !== undefined && this.tellsExpression(source, 'moment'),
    );
  }

  /** How many rows there are, whatever their columns hold. */
  seesRows(table: string): boolean {
    const field = this.process.fields.get(table);
    return field === undefined || this.visible.sees(field);
  }

  evidence(kind: string): boolean {
    const { fields, expires } = this.process.evidence.get(kind) ?? { fields: [] };
    if (expires === undefined || 'after' in expires) return false;
    return 'field' in expires
      ? !this.seesPath([expires.field], fields)
      : this.condition(expires.when, fields);
  }
}

function tells(criterion: Criterion, process: CompiledProcess, reading: Reading): boolean {
  switch (criterion.kind) {
    case 'check':
      return reading.condition({ kind: 'expression', source: criterion.expression });
    case 'evidence': {
      const { fields } = process.evidence.get(criterion.evidence) ?? { fields: [] };
      const { where, every, eachOf } = criterion;
      return (
        (eachOf !== undefined && !reading.seesPath([eachOf], fields)) ||
        reading.condition(where, fields) ||
        reading.condition(every, fields) ||
        reading.window(criterion) ||
        reading.evidence(criterion.evidence)
      );
    }
    case 'rows': {
      const columns = process.fields.get(criterion.table)?.columns ?? [];
      const { where, every } = criterion;
      return (
        !reading.seesRows(criterion.table) ||
        reading.condition(where, columns) ||
        reading.condition(every, columns)
      );
    }
    case 'artifact':
      return reading.window(criterion);
    default:
      return false;
  }
}

/**
 * Whether the words of a criterion itself may tell what is hidden from somebody: it reads a hidden field, column or field of
 * evidence. That a field has no value yet is no secret: he may be the one to have it filled in.
 */
export function tellsHidden(criterion: Criterion, process: CompiledProcess, visible: VisibleFields): boolean {
  if (visible.everything) return false;
  const reading = new Reading(process, visible);
  return reading.condition(criterion.if) || tells(criterion, process, reading);
}

/** The same of a criterion with all its parts. */
export function tellsHiddenInPart(
  criterion: Criterion,
  process: CompiledProcess,
  visible: VisibleFields,
): boolean {
  if (visible.everything) return false;
  const parts = 'of' in criterion ? criterion.of : [];
  return (
    tellsHidden(criterion, process, visible) ||
    parts.some((part) => tellsHiddenInPart(part, process, visible))
  );
}

/** Whether a condition over the record looks at anything that is hidden. */
export function conditionTellsHidden(
  condition: Condition,
  process: CompiledProcess,
  visible: VisibleFields,
): boolean {
  return !visible.everything && new Reading(process, visible).condition(condition);
}
