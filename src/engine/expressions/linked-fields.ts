import type { Field, Option } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';

const STATUSES = ['open', 'held', 'closed'] as const;

function made(id: string, options: readonly Option[]): Field {
  return { id, name: {}, type: 'choice', options, required: false, requires: [] };
}

/**
 * A field as another process sees it. Rows are only ids there, for their table is read of the record at hand; a scale
 * has no order, so that what is said of a record means the same whether its definition is at hand or not.
 */
function seenFromOutside(field: Field): Field {
  if (field.type === 'row') return { ...field, type: 'link' };
  if (field.type === 'scale') return { ...field, type: 'choice' };
  return field.columns === undefined ? field : { ...field, columns: field.columns.map(seenFromOutside) };
}

/** What can be read of a linked record: `stage`, `status`, `outcome` and its fields; only `status` is known of any. */
export function fieldsOfLinked(linked: ProcessDefinition | undefined): readonly Field[] {
  const status = made(
    'status',
    STATUSES.map((id) => ({ id, name: {} })),
  );
  if (linked === undefined) return [status];
  const own = [status, made('stage', linked.stages), made('outcome', linked.outcomes)];
  const taken = own.map(({ id }) => id);
  return [...own, ...linked.fields.filter(({ id }) => !taken.includes(id)).map(seenFromOutside)];
}
