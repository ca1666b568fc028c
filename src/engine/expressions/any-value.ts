import type { FullText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { Decimal } from '../values/decimal.js';
import { decimalOf } from '../values/read-decimal.js';
import { isObject } from '../values/value-type.js';
import type { Amount, Datum, Result } from './datum.js';
import type { Part } from './part.js';
import { typeName, type Kind, type Type } from './type.js';
import { Unknown } from './unknown.js';

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

function isAmount(datum: Datum): datum is Amount {
  return isObject(datum) && datum['amount'] instanceof Decimal;
}

function isList(datum: Datum): datum is readonly Datum[] {
  return Array.isArray(datum);
}

function isPersonal(value: Value): boolean {
  return isObject(value) && typeof value['personal'] === 'string';
}

/** A value of a linked record whose definition is not at hand; undefined where there is none that can be read. */
export function readAny(value: Value | undefined): Datum | undefined {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((one) => readAny(one) ?? []);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (!isObject(value) || isPersonal(value)) return undefined;
  const { amount, currency } = value as Readonly<Record<string, unknown>>;
  const decimal = typeof amount === 'string' ? decimalOf(amount) : undefined;
  return decimal !== undefined && typeof currency === 'string' ? { amount: decimal, currency } : value;
}

/** What a value looks like where nothing says what it is. */
export function kindOf(datum: Datum): Kind {
  if (typeof datum === 'boolean') return 'yesno';
  if (typeof datum === 'string') {
    if (decimalOf(datum) !== undefined) return 'number';
    return MOMENT.test(datum) ? 'moment' : 'text';
  }
  if (datum instanceof Decimal) return 'number';
  if (isList(datum)) return 'list';
  return isAmount(datum) ? 'money' : 'row';
}

/** The value taken as of a kind; undefined where it is not. Zero is a number and money alike. */
export function settle(datum: Datum, kind: Kind): Datum | undefined {
  if (kind === 'any') return datum;
  if (kind === 'number') {
    if (datum instanceof Decimal) return datum;
    if (typeof datum === 'string') return decimalOf(datum);
    return isAmount(datum) && datum.currency === '' ? datum.amount : undefined;
  }
  if (kind === 'money' && datum instanceof Decimal)
    return datum.isZero() ? { amount: datum, currency: '' } : undefined;
  if (kind === 'text' || kind === 'option' || kind === 'entity' || kind === 'duration')
    return typeof datum === 'string' ? datum : undefined;
  return kindOf(datum) === kind ? datum : undefined;
}

/** Why something of a linked record cannot be used as it is. */
export function unfit(text: string, wanted: FullText): Unknown {
  return new Unknown([], { en: `${text} is not ${wanted.en}`, zh: `${text} 不是${wanted.zh}` });
}

function typeOf(kind: Kind): Type {
  switch (kind) {
    case 'list':
      return { kind, of: { kind: 'any' } };
    case 'row':
      return { kind, fields: [], open: true };
    case 'option':
      return { kind, options: [], ordered: false };
    default:
      return { kind };
  }
}

/** A part as one of these kinds; undefined where it can be none of them. */
export function narrowed(part: Part, ...kinds: readonly Kind[]): Part | undefined {
  if (part.type.kind === 'wrong' || kinds.includes(part.type.kind)) return part;
  const [first] = kinds;
  if (part.type.kind !== 'any' || first === undefined) return undefined;
  const type: Type = kinds.length === 1 ? typeOf(first) : part.type;
  return {
    ...part,
    type,
    evaluate(run): Result {
      const datum = part.evaluate(run);
      if (datum instanceof Unknown) return datum;
      for (const kind of kinds) {
        const settled = settle(datum, kind);
        if (settled !== undefined) return settled;
      }
      return unfit(part.text, typeName(typeOf(first)));
    },
  };
}
