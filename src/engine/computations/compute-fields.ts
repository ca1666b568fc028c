import type { Scope } from '../expressions/expression.js';
import type { Value, Values } from '../model/value.js';
import type { Computed, ComputedField } from './computed-field.js';

/** The fields of a record with its computed ones among them, and what each of those came to. */
export interface Computing {
  readonly fields: Values;
  readonly results: ReadonlyMap<string, Computed>;
}

/** Computes fields, each seeing those before it; what cannot be computed has no value, whatever was entered. */
export function computeFields(computed: readonly ComputedField[], scope: Scope): Computing {
  const fields: Record<string, Value> = { ...scope.state.fields };
  const over: Scope = { ...scope, state: { ...scope.state, fields } };
  const results = new Map<string, Computed>();
  for (const { id, compute } of computed) {
    const result = compute(over);
    results.set(id, result);
    if (result.kind === 'value') fields[id] = result.value;
    if (result.kind === 'unknown') delete fields[id];
  }
  return { fields, results };
}
