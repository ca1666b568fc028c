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

  /** Whether all there is of a field is seen: one of these, else one of the record. */
  sees(id: string | undefined, locals: readonly Field[]): boolean {
    const local = locals.find((field) => field.id === id);
    if (local === undefined) return id === undefined || this.visible.seesAllOf(id);
    // What a row points to is read along with it.
    return this.visible.sees(local) && (local.table === undefined || this.visible.seesAllOf(local.table));
  }

  private tellsExpression(
    source: string,
    expected: 'boolean' | 'moment',
    locals?: readonly Field[],
  ): boolean {
    const { references } = this.process.expression(source, expected, locals);
    return !(
      references.fields.every((id) => this.visible.seesAllOf(id)) &&
      references.locals.every((id) => this.sees(id, locals ?? [])) &&
      references.evidence.every((kind) => this.visible.seesEvidence(kind))
    );
  }

  condition(condition: Condition | undefined, locals?: readonly Field[]): boolean {
    if (condition === undefined) return false;
    if (condition.kind === 'expression') return this.tellsExpression(condition.source, 'boolean', locals);
    return !condition.entries.every(({ path }) => this.sees(path[0], locals ?? []));
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
    return 'field' in expires ? !this.sees(expires.field, fields) : this.condition(expires.when, fields);
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
        !reading.sees(eachOf, fields) ||
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
