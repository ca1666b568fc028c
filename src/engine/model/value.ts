/**
 * What a field holds, as JSON that survives a round trip to the byte.
 *
 * | field type            | value                                                          |
 * |-----------------------|----------------------------------------------------------------|
 * | text                  | string                                                         |
 * | number, percent       | decimal as a plain string, e.g. `"3.5"`; 60 % is `"0.6"`        |
 * | money                 | `{ amount: "800000.00", currency: "CNY" }`                     |
 * | date                  | `"2026-11-21"`                                                 |
 * | datetime              | instant in UTC with milliseconds, `"2026-11-21T08:00:00.000Z"` |
 * | yesno                 | boolean                                                        |
 * | choice, scale         | id of the option                                               |
 * | multichoice           | ids of the options, in the order the definition lists them     |
 * | list                  | values of the element type                                     |
 * | contact, user, link   | UUID of the entity                                             |
 * | row                   | UUID of a row of the table named by `of`                       |
 * | table                 | rows                                                           |
 */
export type Value = string | boolean | Money | readonly Value[] | Row | PersonalReference;

/**
 * Stands for a value that is personal: the event log holds only this, so that the value can be erased and the chain of
 * hashes still verifies. `commitment` is the SHA-256 of salt and value, hex.
 */
export interface PersonalReference {
  readonly personal: string;
  readonly commitment: string;
}

/** A decimal amount in a currency (ISO 4217); the amount is a string so that no digit is lost. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** One row of a table field; `id` is a UUID v7 that stays with the row when its columns change. */
export interface Row {
  readonly id: string;
  readonly [column: string]: Value;
}

/** Field id to value; a field without a value is absent, never null. */
export type Values = Readonly<Record<string, Value>>;

/** An instant in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that comparing strings compares instants. */
export type Instant = string;

/** A duration as the definition writes it: ISO 8601 (`P30D`, `PT24H`) or `2 workdays`. */
export type Duration = string;
