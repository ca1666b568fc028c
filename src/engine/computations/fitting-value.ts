import type { Scope } from '../expressions/expression.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Money, Row, Value } from '../model/value.js';
import { checkValues } from '../values/check-values.js';
import { isObject } from '../values/value-type.js';

/** A computed value as the field stores it, or what is wrong with it there. */
export type Fitted = { readonly value: Value } | { readonly problem: FullText };

/** The sum of no money has no currency: its zero is held against the limits as if it had one. */
const ANY_CURRENCY = 'CNY';

function isWithoutCurrency(value: Value): value is Money {
  return isObject(value) && value['currency'] === '';
}

/** Holds what an expression came to against the type and the limits of the field, as if somebody had entered it. */
export function fittingValue({ is: _, ...field }: Field, value: Value, scope: Scope): Fitted {
  const { now, zone, state } = scope;
  const given = isWithoutCurrency(value) ? { ...value, currency: ANY_CURRENCY } : value;
  const { values, problems } = checkValues(
    [field],
    { [field.id]: given },
    {
      pointer: '',
      now,
      zone,
      mode: 'change',
      rowIds: (table) => new Set(rowsOf(state.fields[table]).map(({ id }) => id)),
    },
  );
  const [problem] = problems;
  if (problem !== undefined) return { problem: problem.message };
  const fitted = values[field.id];
  if (fitted === undefined || fitted === null)
    return { problem: { en: 'it would be empty', zh: '结果为空' } };
  return { value: isWithoutCurrency(value) ? value : fitted };
}

function rowsOf(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
