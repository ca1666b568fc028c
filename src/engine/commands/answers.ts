import type { RawValues } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { Field } from '../model/field.js';
import type { Values } from '../model/value.js';
import type { Situation } from '../situation.js';
import { checkValues } from '../values/check-values.js';
import { presentValues, tableRowIds } from './record-values.js';

/** The answers to the questions of a command, checked; that one is missing is left to the gate, which says so. */
export function checkAnswers(
  asks: readonly Field[],
  raw: RawValues | undefined,
  situation: Situation,
): { answers: Values; problems: readonly InputProblem[] } {
  const { values, problems } = checkValues(asks, raw ?? {}, {
    pointer: '/answers',
    now: situation.facts.now,
    zone: situation.facts.zone,
    mode: 'change',
    rowIds: tableRowIds(situation.state.fields),
  });
  return { answers: presentValues(values), problems };
}
