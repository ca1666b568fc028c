import type { Field } from '../../../../engine/model/field.js';
import type { Value } from '../../../../engine/model/value.js';
import { fractionDigits } from '../../../../engine/values/currency.js';
import { Decimal, decimalText } from '../../../../engine/values/decimal.js';
import { moneyOf } from '../../../../engine/values/money.js';
import { dateOf, dayNumber, instantNumber, instantOf, type Slot } from '../reading/slot.js';
import { NOW, type Assignment } from './assignment.js';

/** An id for the witness; the same number is the same id. */
export function uuid(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const IDS = Array.from({ length: 12 }, (_, place) => uuid(0xf00 + place));
const TEXTS = ['as the buyer told us', 'another text', 'a third text', 'x', 'something else altogether'];

function wordsFor(field: Field): readonly string[] {
  const { minLength = 0, maxLength = 10_000 } = field;
  if (field.type !== 'text') return IDS;
  return TEXTS.map((text) => text.padEnd(minLength, '.').slice(0, maxLength));
}

function plainValue(slot: Slot & { kind: 'plain' }, at: Assignment): Value | undefined {
  const { field, variable } = slot;
  switch (field.type) {
    case 'number':
    case 'percent': {
      const value = at.number(variable, 12, new Decimal(1));
      return value && decimalText(value);
    }
    case 'date': {
      const day = at.number(variable, 0, dayNumber('2026-07-15'));
      return day && dateOf(day);
    }
    case 'datetime': {
      const instant = at.number(variable, 0, instantNumber(NOW).plus(30 * 86_400_000));
      return instant && instantOf(instant);
    }
    case 'yesno': {
      const word = at.word(variable, ['true']);
      return word === undefined ? undefined : word === 'true';
    }
    case 'choice':
    case 'scale':
      return at.word(variable, []);
    default:
      return at.word(variable, wordsFor(field));
  }
}

/** The elements of a list: those that must be among them, filled up to as many as are wanted. */
function listValue({ field, collection }: Slot & { kind: 'list' }, at: Assignment): Value | undefined {
  const member = (id: string) => `member:${collection.id}:${JSON.stringify(id)}`;
  const options = field.type === 'multichoice' ? (field.options ?? []).map(({ id }) => id) : TEXTS;
  const sure = options.filter((id) => at.holds(member(id)));
  const count = at.number(collection.count, 0, new Decimal(sure.length))?.toNumber() ?? sure.length;
  const others = options.filter((id) => !sure.includes(id) && !at.fails(member(id)));
  const filled = [...sure, ...others.slice(0, Math.max(0, count - sure.length))];
  const chosen = field.type === 'multichoice' ? options.filter((id) => filled.includes(id)) : filled;
  while (field.type === 'list' && chosen.length < count) chosen.push(`${chosen.length}`);
  return chosen.length === 0 ? undefined : chosen;
}

/** The value of a field in a region; undefined when it has none, or none could be made up. */
export function fieldValue(slot: Slot, at: Assignment): Value | undefined {
  if (slot.kind === 'list') return slot.field.type === 'table' ? undefined : listValue(slot, at);
  // What nothing asks for is left out.
  if (at.domainOf(slot.variable).none) return undefined;
  if (slot.kind === 'plain') return plainValue(slot, at);
  const currency = at.word(slot.currency, ['CNY', 'USD', 'EUR']);
  const amount =
    currency === undefined
      ? undefined
      : at.number(slot.variable, fractionDigits(currency), new Decimal(1000));
  return amount && currency !== undefined ? moneyOf(amount, currency) : undefined;
}
