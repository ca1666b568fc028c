import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';

/** Passes exactly where each condition is known not to hold. */
export function noneApplies(conditions: readonly Condition[], path: string): Criterion {
  const parts = conditions.map((condition, place): Criterion => {
    const id = String(place + 1);
    return { kind: 'all', id, path: `${path}.${id}`, of: [], if: condition };
  });
  return { kind: 'none', id: 'none', path, of: parts };
}

/** Passes exactly where all conditions hold. */
export function allApply(conditions: readonly Condition[], path: string): Criterion {
  const parts = conditions.map((condition, place): Criterion => {
    const id = String(place + 1);
    const holds: Criterion = { kind: 'all', id, path: `${path}.${id}.1`, of: [], if: condition };
    return { kind: 'any', id, path: `${path}.${id}`, of: [holds] };
  });
  return { kind: 'all', id: 'all', path, of: parts };
}
