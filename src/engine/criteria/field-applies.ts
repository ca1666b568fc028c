import type { Field } from '../model/field.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';

/** Whether a field of the record is asked: its `if` holds or cannot be told yet. */
export function fieldApplies(field: Field, situation: Situation): boolean {
  if (field.if === undefined) return true;
  const { definition } = situation.process;
  return checkCondition(field.if, situation, definition.fields, situation.state.fields).holds !== false;
}
