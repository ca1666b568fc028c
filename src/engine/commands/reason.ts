import type { Field } from '../model/field.js';
import type { Situation } from '../situation.js';
import { checkValues } from '../values/check-values.js';
import { saysSomething } from '../values/has-value.js';
import type { InputProblem } from '../model/decision.js';
import { problem } from './handler.js';

/** The problems with a reason that says nothing, or not what the definition asks of it. */
export function unfitReason(
  reason: string,
  field: Field | undefined,
  { facts: { now, zone } }: Situation,
): readonly InputProblem[] {
  const empty = emptyReason(reason);
  if (empty.length > 0 || field === undefined) return empty;
  const place = { pointer: '', now, zone, mode: 'change' } as const;
  return checkValues([field], { [field.id]: reason }, place).problems;
}

/** The problem with a reason that says nothing. */
export function emptyReason(reason: string): readonly InputProblem[] {
  if (saysSomething(reason)) return [];
  return [problem('/reason', 'value.required', { en: 'Say why.', zh: '请说明原因。' })];
}
