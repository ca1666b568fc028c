import { render, type Parameters } from '../../errors/message.js';
import type { InputProblem } from '../model/decision.js';
import type { Field } from '../model/field.js';
import type { Value } from '../model/value.js';
import { didYouMean } from './did-you-mean.js';
import { hasValue } from './has-value.js';
import { valueMessages, type ValueProblemCode } from './value-messages.js';
import { labelOf, suggestion, type Reading } from './value-type.js';
import { valueTypes } from './value-types.js';

/** What one reader collects at most; the answer is no in any case. */
const MOST_PROBLEMS = 100;

/** Whether a raw value says that there is none: null, blank text, an empty list. */
export function isBlank(raw: unknown): boolean {
  return (
    raw === null || raw === undefined || ((typeof raw === 'string' || Array.isArray(raw)) && !hasValue(raw))
  );
}

/** Reads values one by one and gathers what is wrong with them. */
export class ValueReader {
  readonly problems: InputProblem[] = [];

  constructor(private readonly rowIds: (table: string) => ReadonlySet<string>) {}

  /** Notes a problem at a place. */
  refuse(pointer: string, code: ValueProblemCode, parameters: Parameters): undefined {
    if (this.problems.length < MOST_PROBLEMS) {
      this.problems.push({ pointer, code, message: render(valueMessages[code], parameters) });
    }
    return undefined;
  }

  /** Notes a name that is none of the fields. */
  refuseUnknown(pointer: string, name: string, fields: readonly Field[]): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const guess = didYouMean(
      name,
      fields.map((field) => field.id),
    );
    const shown = [...name.slice(0, 80)].slice(0, 40).join('');
    this.refuse(step(pointer, name), 'value.unknown-field', { name: shown, suggestion: suggestion(guess) });
  }

  /** A reading of a field at a place. */
  at(pointer: string, field: Field): Reading {
    return {
      field,
      pointer,
      rowIds: this.rowIds,
      refuse: (code, parameters) => this.refuse(pointer, code, { field: labelOf(field), ...parameters }),
      inside: (place, inner) => this.at(step(pointer, String(place)), inner),
      read: (raw) => this.read(pointer, field, raw),
      readColumns: (columns, raw) => this.readColumns(pointer, columns, raw),
    };
  }

  /** Reads one value that must be there. */
  read(pointer: string, field: Field, raw: unknown): Value | undefined {
    if (isBlank(raw)) return this.refuse(pointer, 'value.required', { field: labelOf(field) });
    return valueTypes[field.type].parse(raw, this.at(pointer, field));
  }

  private readColumns(pointer: string, columns: readonly Field[], raw: Readonly<Record<string, unknown>>) {
    const values: [string, Value][] = [];
    for (const column of columns) {
      const given = Object.hasOwn(raw, column.id) ? raw[column.id] : undefined;
      if (isBlank(given) && !column.required) continue;
      const value = this.read(step(pointer, column.id), column, given);
      if (value !== undefined) values.push([column.id, value]);
    }
    for (const name of Object.keys(raw)) {
      if (!columns.some((column) => column.id === name)) this.refuseUnknown(pointer, name, columns);
    }
    return Object.fromEntries(values);
  }
}

/** A JSON pointer one step further down. */
export function step(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
