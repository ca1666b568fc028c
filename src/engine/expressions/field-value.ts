import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { decimalText, type Decimal } from '../values/decimal.js';
import { decimalOf } from '../values/read-decimal.js';
import { moneyOf } from '../values/money.js';
import { elementOf } from '../values/list.js';
import { asInstant, dayOf } from './moments.js';
import { settle, unfit } from './any-value.js';
import type { Amount, Datum } from './datum.js';
import { typeName, typeOfField } from './type.js';
import { Unknown } from './unknown.js';

/** Decimal places a number keeps; as many as one that is entered may have. */
const PLACES = 12;

const TOO_LARGE: FullText = { en: 'the result has too many digits', zh: '结果位数过多' };

function decimal(value: Decimal): Value | Unknown {
  const text = decimalText(value.toDecimalPlaces(PLACES));
  return decimalOf(text) === undefined ? new Unknown([], TOO_LARGE) : text;
}

function money({ amount, currency }: Amount): Value | Unknown {
  const value = moneyOf(amount, currency);
  return decimalOf(value.amount) === undefined ? new Unknown([], TOO_LARGE) : value;
}

function elements(datums: readonly Datum[], element: Field, zone: string): Value | Unknown {
  const values: Value[] = [];
  for (const datum of datums) {
    const value = storedValue(datum, element, zone);
    if (value instanceof Unknown) return value;
    values.push(value);
  }
  return values;
}

/** What an expression came to, as the field stores it: amounts with the places of their currency, days as days. */
export function storedValue(datum: Datum, field: Field, zone: string): Value | Unknown {
  const type = typeOfField(field, () => []);
  const settled = settle(datum, type.kind);
  if (settled === undefined) return unfit(field.id, typeName(type));
  switch (field.type) {
    case 'number':
    case 'percent':
      return decimal(settled as Decimal);
    case 'money':
      return money(settled as Amount);
    case 'date':
      return dayOf(settled as string, zone);
    case 'datetime':
      return asInstant(settled as string, zone);
    case 'choice':
    case 'scale':
      return field.options?.some(({ id }) => id === settled) === true
        ? (settled as string)
        : new Unknown([], { en: `${field.id} has no such option`, zh: `${field.id} 没有该选项` });
    case 'multichoice': {
      const chosen = elements(settled as readonly Datum[], { ...field, type: 'choice' }, zone);
      if (chosen instanceof Unknown || !Array.isArray(chosen)) return chosen;
      return (field.options ?? []).flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
    }
    case 'list':
      return elements(settled as readonly Datum[], elementOf(field), zone);
    default:
      return settled as string | boolean;
  }
}
