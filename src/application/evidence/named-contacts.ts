import type { CompiledProcess } from '../../engine/compile-process.js';
import type { Field } from '../../engine/model/field.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Row, Value } from '../../engine/model/value.js';

function contactsIn(field: Field, value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  const type = field.type === 'list' ? field.element : field.type;
  if (type === 'contact') return Array.isArray(value) ? (value as readonly string[]) : [value as string];
  if (type !== 'table') return [];
  return (value as readonly Row[]).flatMap((row) =>
    (field.columns ?? []).flatMap((column) => contactsIn(column, row[column.id])),
  );
}

/** The people at customers whom the fields of a record name, each once, in a fixed order. */
export function namedContacts(process: CompiledProcess, { fields }: InstanceState): readonly string[] {
  const named = process.definition.fields.flatMap((field) =>
    field.personal === true ? [] : contactsIn(field, fields[field.id]),
  );
  return [...new Set(named)].sort();
}

/** Whether the value of a field names one of these contacts. */
export function namesContact(field: Field, value: Value, contacts: readonly string[]): boolean {
  return contactsIn(field, value).some((id) => contacts.includes(id));
}
