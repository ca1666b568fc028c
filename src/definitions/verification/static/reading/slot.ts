import { Temporal } from 'temporal-polyfill';
import type { Field } from '../../../../engine/model/field.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { line, otherWords, valued, words, type ValueSet } from '../logic/domain.js';
import { hasValue, isIn, type Collection, type Formula, type Variable } from '../logic/formula.js';
import { common, from, upTo } from '../logic/spans.js';

/** Where the value of a field stands in formulas. */
export type Slot =
  | { readonly kind: 'plain'; readonly field: Field; readonly variable: Variable }
  | {
      readonly kind: 'money';
      readonly field: Field;
      readonly variable: Variable;
      readonly currency: Variable;
    }
  | { readonly kind: 'list'; readonly field: Field; readonly collection: Collection };

/** What limits the values a field may hold. */
export interface SlotLimits {
  /** Whether it may have no value. */
  readonly optional: boolean;
  /** Whether its least and most hold: values that are not entered by people may lie beyond. */
  readonly limited: boolean;
  /** Nobody can ever fill it in. */
  readonly empty?: boolean;
}

const MOST_ELEMENTS = 1_000;
const MOST_ROWS = 500;

/** A date as the number of days since the first of 1970. */
export function dayNumber(date: string): Decimal {
  const { days } = Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' });
  return new Decimal(days);
}

/** The date of a day by its number. */
export function dateOf(day: Decimal): string {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day.toNumber() }).toString();
}

/** An instant as milliseconds since 1970. */
export function instantNumber(instant: string): Decimal {
  return new Decimal(Temporal.Instant.from(instant).epochMilliseconds);
}

/** The instant of so many milliseconds since 1970. */
export function instantOf(milliseconds: Decimal): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds.round().toNumber());
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** Days there are. */
export const DAYS: ValueSet = line(
  common(from(dayNumber('0001-01-01')), upTo(dayNumber('9999-12-31'))),
  true,
);

/** Instants there are. */
export const INSTANTS: ValueSet = line(
  common(from(instantNumber('0001-01-01T00:00:00.000Z')), upTo(instantNumber('9999-12-31T23:59:59.999Z'))),
  true,
);

function between(field: Field, read: (limit: string) => Decimal, among: ValueSet): ValueSet {
  if (among.kind !== 'line') return among;
  const low = field.min === undefined ? among.spans : common(among.spans, from(read(field.min)));
  const high = field.max === undefined ? low : common(low, upTo(read(field.max)));
  return line(high, among.whole);
}

function valuesOf(field: Field, limited: boolean): ValueSet {
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'money':
      return limited ? between(field, (limit) => new Decimal(limit), line()) : line();
    case 'date':
      return limited ? between(field, dayNumber, DAYS) : DAYS;
    case 'datetime':
      return INSTANTS;
    case 'yesno':
      return words(['true', 'false']);
    case 'choice':
    case 'scale':
      return words((field.options ?? []).map(({ id }) => id));
    default:
      return otherWords();
  }
}

/** No value at all, of the sort the field holds. */
function valuesNone(field: Field): ValueSet {
  const all = valuesOf(field, false);
  return all.kind === 'line' ? line([], all.whole) : words([]);
}

function mostElements(field: Field): number {
  if (field.type === 'multichoice') return field.options?.length ?? 0;
  return field.type === 'table' ? MOST_ROWS : MOST_ELEMENTS;
}

/** A list whose elements are counted. */
export function collectionOf(id: string, most?: number, options?: number): Collection {
  const atLeastNone = from(new Decimal(0));
  const spans = most === undefined ? atLeastNone : common(atLeastNone, upTo(new Decimal(most)));
  const count = { id: `count:${id}`, universe: valued(line(spans, true)) };
  return options === undefined ? { id, count } : { id, count, options };
}

/** Where a field of the record, a piece or a row stands. */
export function slotOf(field: Field, id: string, { optional, limited, empty = false }: SlotLimits): Slot {
  if (field.type === 'list' || field.type === 'multichoice' || field.type === 'table') {
    const most = empty ? 0 : mostElements(field);
    const collection = collectionOf(id, most, field.type === 'multichoice' ? most : undefined);
    return { kind: 'list', field, collection };
  }
  const values = empty ? valuesNone(field) : valuesOf(field, limited);
  const variable = { id, universe: { none: optional || empty, values } };
  if (field.type !== 'money') return { kind: 'plain', field, variable };
  // Only the sum of no money has no currency.
  const currencies = otherWords(field.is === undefined ? [''] : []);
  return { kind: 'money', field, variable, currency: { id: `${id}#currency`, universe: valued(currencies) } };
}

/** The field has a value. */
export function filled(slot: Slot): Formula {
  if (slot.kind !== 'list') return hasValue(slot.variable);
  return isIn(slot.collection.count, valued(line(from(new Decimal(1)), true)));
}
