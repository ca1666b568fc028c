import type { Parameters } from '../../errors/message.js';
import type { Field } from '../model/field.js';
import { LANGUAGES, inLanguage, type FullText, type Language } from '../model/text.js';
import type { Row, Value } from '../model/value.js';
import type { ValueProblemCode } from './value-messages.js';

/** One value being read: where it stands, and how to say what is wrong with it. */
export interface Reading {
  readonly field: Field;
  readonly pointer: string;
  /** Ids of the rows of a table of the record. */
  rowIds(table: string): ReadonlySet<string>;
  /** Notes a problem; returns undefined so that a parser can return it. */
  refuse(code: ValueProblemCode, parameters?: Parameters): undefined;
  /** The same at a place inside the value, e.g. an element of a list; `step` is appended to the pointer. */
  inside(step: string | number, field: Field): Reading;
  /** Reads a value of any type at this place. */
  read(raw: unknown): Value | undefined;
  /** Reads an object of values at this place. */
  readColumns(
    columns: readonly Field[],
    raw: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, Value>>;
}

/** What shows a value inside another. */
export interface Display {
  readonly language: Language;
  readonly zone: string;
  nameOf(id: string): string | undefined;
  show(field: Field, value: Value): string;
}

/** A field type: how its values are read, shown and ordered. */
export interface ValueType<V extends Value = Value> {
  /** The raw JSON value in its stored shape; undefined after a problem was noted. */
  parse(raw: unknown, reading: Reading): V | undefined;
  display(value: V, field: Field, display: Display): string;
  /** Where the type has an order: negative, zero, positive; undefined for two that cannot be compared. */
  compare?(a: V, b: V, field: Field): number | undefined;
}

/** A text in every language, from what each language yields. */
export function inEveryLanguage(text: (language: Language) => string): FullText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Record<
    Language,
    string
  >;
}

/** What a field is called, its id where it has no name. */
export function labelOf(field: Pick<Field, 'id' | 'name'>): FullText {
  return inEveryLanguage((language) => inLanguage(field.name, language, field.id));
}

/** Whether a JSON value is an object and neither null nor a list. */
export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Whether a value is a row of a table. */
export function isRow(value: Value | undefined): value is Row {
  return isObject(value) && typeof value['id'] === 'string';
}

/** ` Did you mean …?` for the end of a message, empty without a guess. */
export function suggestion(guess: string | undefined): FullText {
  return guess === undefined
    ? { en: '', zh: '' }
    : { en: ` Did you mean ${guess}?`, zh: `是否指 ${guess}？` };
}
