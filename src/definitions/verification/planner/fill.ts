import { checkCondition } from '../../../engine/criteria/condition-check.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Field } from '../../../engine/model/field.js';
import type { Value, Values } from '../../../engine/model/value.js';
import type { Situation } from '../../../engine/situation.js';
import { assignments, type Variable } from './assignments.js';
import type { CandidateValues } from './candidate-values.js';

/** Contents tried for one piece, row or set of answers. */
const TRIES = 1500;

/** What a piece of evidence, a row or answers should hold. */
export interface Form {
  readonly fields: readonly Field[];
  readonly conditions: readonly Condition[];
  /** Values that are settled already. */
  readonly settled?: Values;
  /** Fields that are to be tried with every value though no condition mentions them. */
  readonly varied?: readonly string[];
}

function isMentioned({ id }: Field, { conditions, varied = [] }: Form): boolean {
  const inCondition = (condition: Condition) =>
    condition.kind === 'map'
      ? condition.entries.some(({ path }) => path[0] === id)
      : condition.source.includes(id);
  return varied.includes(id) || conditions.some(inCondition);
}

function variablesOf(form: Form, candidates: CandidateValues, situation: Situation) {
  const { fields, settled = {} } = form;
  const open = fields.filter(({ id }) => settled[id] === undefined);
  const wanted = open.filter((field) => field.required || isMentioned(field, form));
  const variables = wanted.flatMap((field): Variable<Value | undefined>[] => {
    const values = candidates.of(field, situation.scope);
    if (!field.required) return [{ id: field.id, first: values[0], values: [...values, undefined] }];
    return [
      { id: field.id, first: values[0], values: isMentioned(field, form) ? values : values.slice(0, 1) },
    ];
  });
  // Those the conditions are about vary first.
  const mentioned = (id: string) => fields.some((field) => field.id === id && isMentioned(field, form));
  return [...variables.filter(({ id }) => mentioned(id)), ...variables.filter(({ id }) => !mentioned(id))];
}

/** Contents that pass every condition, likeliest first; every required field is given. */
export function* fill(form: Form, candidates: CandidateValues, situation: Situation): Generator<Values> {
  const variables = variablesOf(form, candidates, situation);
  const required = form.fields.filter(({ required: needed }) => needed);
  let tries = 0;
  for (const assigned of assignments(variables)) {
    if (++tries > TRIES) return;
    const given = Object.entries(assigned).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined,
    );
    const values: Values = { ...form.settled, ...Object.fromEntries(given) };
    if (required.some(({ id }) => values[id] === undefined)) continue;
    const holds = form.conditions.every(
      (condition) => checkCondition(condition, situation, form.fields, values).holds === true,
    );
    if (holds) yield values;
  }
}
