import { criteriaOfGates } from '../gates/criteria-of-gates.js';
import type { Criterion } from '../model/criterion.js';
import type { ProcessDefinition } from '../model/process-definition.js';

/** A criterion that an override may name, or that none may. */
export interface Overridable {
  readonly criterion: Criterion;
  /** It says `override: never`, or stands in, or holds, one that does: overriding it would override that. */
  readonly never: boolean;
}

function saysNever(criterion: Criterion): boolean {
  return criterion.override === 'never' || ('of' in criterion && criterion.of.some(saysNever));
}

/** What stands inside `none` is wanted not to hold: only the group can be overridden. */
function collect(criterion: Criterion, within: boolean, found: Map<string, Overridable>): void {
  const never = within || saysNever(criterion);
  found.set(criterion.path, { criterion, never });
  if (!('of' in criterion) || criterion.kind === 'none') return;
  const sealed = within || criterion.override === 'never';
  for (const part of criterion.of) collect(part, sealed, found);
}

const known = new WeakMap<ProcessDefinition, ReadonlyMap<string, Overridable>>();

/** The criteria of every gate of a definition by their paths. */
export function overridableCriteria(definition: ProcessDefinition): ReadonlyMap<string, Overridable> {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const found = new Map<string, Overridable>();
  for (const criterion of criteriaOfGates(definition)) collect(criterion, false, found);
  known.set(definition, found);
  return found;
}
