import type { Test } from '../../../../engine/model/condition.js';
import type { Field } from '../../../../engine/model/field.js';
import type { Money, Value } from '../../../../engine/model/value.js';
import { checkValues } from '../../../../engine/values/check-values.js';
import { isOrdered } from '../../../../engine/values/compare-values.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { readOperand } from '../../../../engine/values/read-operand.js';
import { line, valued, words, type ValueSet } from '../logic/domain.js';
import { FALSE, and, isIn, not, type Formula } from '../logic/formula.js';
import { from, point, upTo, type Spans } from '../logic/spans.js';
import { dayNumber, filled, instantNumber, type Slot } from './slot.js';
import { NEVER_TOLD, certain, either, opposite, type Truth } from './truth.js';

/** Comparisons that need an order. */
export type OrderOp = '<' | '<=' | '>' | '>=';

/** The numbers that stand so to one. */
export function standing(op: OrderOp, to: Decimal): Spans {
  const open = op === '<' || op === '>';
  return op === '<' || op === '<=' ? upTo(to, open) : from(to, open);
}

/** Whether a person could enter the text in the field. */
function isEnterable(field: Field, text: string): boolean {
  if (field.type !== 'text') return true;
  const options = { pointer: '', now: '1970-01-01T00:00:00.000Z', zone: 'UTC', mode: 'complete' } as const;
  return checkValues([field], { [field.id]: text }, options).problems.length === 0;
}

function numberOf(field: Field, value: Value): Decimal {
  if (field.type === 'money') return new Decimal((value as Money).amount);
  if (field.type === 'date') return dayNumber(value as string);
  return field.type === 'datetime' ? instantNumber(value as string) : new Decimal(value as string);
}

const ON_A_LINE: ReadonlySet<string> = new Set(['number', 'percent', 'money', 'date', 'datetime']);

/** The field has one of the values, known to be or not to be so wherever it has a value at all. */
export function among(slot: Slot & { kind: 'plain' | 'money' }, values: ValueSet): Truth {
  const yes = isIn(slot.variable, valued(values));
  return { yes, no: and(filled(slot), not(yes)) };
}

/** The numbers of a money field in a currency; in any when there is none. */
export function amountAmong(slot: Slot & { kind: 'money' }, spans: Spans, currency?: string): Truth {
  const { yes, no } = among(slot, line(spans));
  const same = currency === undefined ? [] : [isIn(slot.currency, valued(words([currency])))];
  return { yes: and(yes, ...same), no: and(no, ...same) };
}

/** Whether a list holds an element. */
export function holdsElement({ collection }: Slot & { kind: 'list' }, element: string): Formula {
  return { op: 'atom', id: `member:${collection.id}:${element}`, holds: true, member: collection };
}

function isZero(text: string): boolean {
  return /^0(?:\.0+)?$/.test(text);
}

function compared(
  slot: Slot & { kind: 'plain' | 'money' },
  operand: string,
  spans: (at: Decimal) => Spans,
): Truth {
  if (slot.kind === 'money' && isZero(operand)) return amountAmong(slot, spans(new Decimal(0)));
  const value = readOperand(slot.field, operand);
  if (value === undefined) return NEVER_TOLD;
  const found = spans(numberOf(slot.field, value));
  if (slot.kind === 'money') return amountAmong(slot, found, (value as Money).currency);
  return among(
    slot,
    line(found, slot.variable.universe.values.kind === 'line' && slot.variable.universe.values.whole),
  );
}

function equals(slot: Slot, operand: string): Truth {
  const { field } = slot;
  const value = readOperand(field, operand);
  if (slot.kind === 'list') {
    if (value === undefined) return { yes: FALSE, no: filled(slot) };
    const holds = holdsElement(slot, JSON.stringify(value));
    return { yes: holds, no: and(filled(slot), not(holds)) };
  }
  const isNumber = ON_A_LINE.has(field.type);
  if (value === undefined && !(slot.kind === 'money' && isZero(operand)))
    return { yes: FALSE, no: filled(slot) };
  if (isNumber) return compared(slot, operand, point);
  const word = typeof value === 'string' ? value : operand;
  return isEnterable(field, word) ? among(slot, words([word])) : { yes: FALSE, no: filled(slot) };
}

function ordered(slot: Slot, op: OrderOp, operand: string): Truth {
  const { field } = slot;
  if (slot.kind === 'list' || !isOrdered(field)) return NEVER_TOLD;
  if (field.type !== 'scale') return compared(slot, operand, (at) => standing(op, at));
  const ids = (field.options ?? []).map(({ id }) => id);
  return ids.includes(operand) ? among(slot, ranked(ids, op, operand)) : NEVER_TOLD;
}

/** The options of a scale that stand so to one of them. */
export function ranked(ids: readonly string[], op: OrderOp, to: string): ValueSet {
  const at = ids.indexOf(to);
  return words(
    ids.filter((_, rank) =>
      op === '<' ? rank < at : op === '<=' ? rank <= at : op === '>' ? rank > at : rank >= at,
    ),
  );
}

/** When a field passes a test of a condition map; it is told as the engine tells it (`holds`). */
export function readTest(test: Test, slot: Slot): Truth {
  switch (test.op) {
    case 'any':
      return certain(filled(slot));
    case 'none':
      return opposite(certain(filled(slot)));
    case 'in':
      return either(...test.operands.map((operand) => equals(slot, operand)));
    case '!=':
      return opposite(equals(slot, test.operand));
    default:
      return ordered(slot, test.op, test.operand);
  }
}
