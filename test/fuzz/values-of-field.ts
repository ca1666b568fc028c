import fc from 'fast-check';
import type { Field, FieldType } from '../../src/engine/model/field.js';
import { remembered } from './values-of-schema.js';

/** Rows keep their ids from one write to the next, as in a client that read them. */
const ROWS = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];

const decimals = fc
  .tuple(fc.nat(10_000_000), fc.nat(99))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const days = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const sentences = fc.constantFrom(
  '三条产线的质检靠人工，漏检率高',
  'six weeks after the order is signed',
  '交付周期和售后响应都不满意',
);

function choices(field: Pick<Field, 'options'>): fc.Arbitrary<string> {
  const ids = (field.options ?? []).map(({ id }) => id);
  return ids.length === 0 ? fc.constant('none') : fc.constantFrom(...ids);
}

const ARBITRARIES: Readonly<Record<FieldType, (field: Partial<Field>) => fc.Arbitrary<unknown>>> = {
  text: ({ pattern }) =>
    pattern === undefined ? sentences : fc.stringMatching(new RegExp(`^(?:${pattern})$`)),
  number: () => fc.oneof(decimals, fc.integer({ min: 0, max: 100 })),
  money: () => fc.record({ amount: decimals, currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD') }),
  percent: () => fc.nat(100).map((share) => `${share}%`),
  date: () => days,
  datetime: () => days.map((day) => `${day}T09:30:00+08:00`),
  yesno: () => fc.boolean(),
  choice: choices,
  scale: choices,
  multichoice: (field) => fc.uniqueArray(choices(field), { maxLength: 3 }),
  list: ({ element = 'text' }) => fc.array(ARBITRARIES[element]({}), { maxLength: 3 }),
  contact: () => remembered('contact'),
  user: () => remembered('person'),
  link: () => remembered('instance'),
  row: () => fc.constantFrom(...ROWS),
  table: ({ columns = [] }) => {
    const row = valuesOf(columns);
    return fc
      .array(row, { maxLength: 2 })
      .map((rows) => rows.map((values, place) => ({ ...values, id: ROWS[place] })));
  },
};

/** A value a field takes. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  return ARBITRARIES[field.type](field);
}

/** Values of fields: those that are required, and mostly the others. */
export function valuesOf(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const required = fields.filter((field) => field.required).map(({ id }) => id);
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, valueOf(field)])), {
    requiredKeys: required,
  });
}

/** A change of some fields: values, or null, which clears. */
export function changesOf(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const cleared = (field: Field) =>
    fc.oneof({ weight: 8, arbitrary: valueOf(field) }, { weight: 1, arbitrary: fc.constant(null) });
  return fc
    .uniqueArray(fc.constantFrom(...fields), { maxLength: 3, selector: ({ id }) => id })
    .chain((some) => fc.record(Object.fromEntries(some.map((field) => [field.id, cleared(field)]))));
}
