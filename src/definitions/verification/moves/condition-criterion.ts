import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';

/** Holds exactly while a condition over the record does; a group counts only the parts that apply. */
export function conditionHolds(condition: Condition, path: string): Criterion {
  const part: Criterion = { kind: 'all', id: '1', path: `${path}.1`, of: [], if: condition };
  return { kind: 'any', id: path, path, of: [part] };
}

/** Holds exactly while a condition over the record is known not to. */
export function conditionFails(condition: Condition, path: string): Criterion {
  const part: Criterion = { kind: 'all', id: '1', path: `${path}.1`, of: [], if: condition };
  return { kind: 'none', id: path, path, of: [part] };
}

/** A criterion that never holds. */
export function never(path: string): Criterion {
  return { kind: 'any', id: path, path, of: [] };
}
