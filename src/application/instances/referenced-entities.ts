import type { CompiledProcess } from '../../engine/compile-process.js';
import type { InputProblem } from '../../engine/model/decision.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { Field } from '../../engine/model/field.js';
import type { Row, Value } from '../../engine/model/value.js';
import type { CustomerStore } from '../ports/customer-store.js';
import { questionsAsked } from '../../engine/questions-asked.js';

type Sort = 'contacts' | 'users' | 'instances' | 'customers';
const SORT_OF: Readonly<Record<string, Sort>> = { contact: 'contacts', user: 'users', link: 'instances' };

interface Reference {
  readonly sort: Sort;
  readonly id: string;
  readonly pointer: string;
}

function referencesIn(field: Field, value: Value | null, pointer: string): Reference[] {
  if (value === null) return [];
  const type = field.type === 'list' ? (field.element ?? 'text') : field.type;
  if (field.type === 'table') {
    return (value as readonly Row[]).flatMap((row, place) =>
      (field.columns ?? []).flatMap((column) =>
        referencesIn(column, row[column.id] ?? null, `${pointer}/${place}/${column.id}`),
      ),
    );
  }
  const sort = SORT_OF[type];
  if (sort === undefined) return [];
  const ids = Array.isArray(value) ? (value as readonly string[]) : [value as string];
  return ids.map((id, place) => ({
    sort,
    id,
    pointer: Array.isArray(value) ? `${pointer}/${place}` : pointer,
  }));
}

function ofFields(
  fields: readonly Field[],
  values: Readonly<Record<string, Value | null>>,
  pointer: string,
): Reference[] {
  return fields.flatMap((field) => referencesIn(field, values[field.id] ?? null, `${pointer}/${field.id}`));
}

/** The contacts, users, instances and customers that the values of an event name. */
function referencesOf(event: NewEvent, process: CompiledProcess): Reference[] {
  const { definition } = process;
  const customer = (id: string | null | undefined): Reference[] =>
    id === undefined || id === null ? [] : [{ sort: 'customers', id, pointer: '/customer' }];
  const user = (id: string, pointer: string): Reference[] => [{ sort: 'users', id, pointer }];
  switch (event.type) {
    case 'instance.created':
      return [
        ...customer(event.body.customer),
        ...user(event.body.owner, '/owner'),
        ...ofFields(definition.fields, event.body.fields, '/fields'),
      ];
    case 'instance.renamed':
      return customer(event.body.customer);
    case 'owner.changed':
      return user(event.body.to, '/to');
    case 'evidence.expected':
      return user(event.body.expectation.owner, '/owner');
    case 'fields.set':
      return ofFields(definition.fields, event.body.values, '/fields');
    case 'evidence.recorded':
      return ofFields(
        process.evidence.get(event.body.piece.kind)?.fields ?? [],
        event.body.piece.values,
        '/values',
      );
    case 'approval.decided':
      return ofFields(questionsAsked(event, process), event.body.decision.answers ?? {}, '/answers');
    case 'stage.changed':
    case 'instance.closed':
      return ofFields(questionsAsked(event, process), event.body.answers ?? {}, '/answers');
    default:
      return [];
  }
}

/** The problems with references to what does not exist in the organisation; reads only when there are any. */
export async function danglingReferences(
  events: readonly NewEvent[],
  process: CompiledProcess,
  org: string,
  customers: CustomerStore,
): Promise<readonly InputProblem[]> {
  const references = events.flatMap((event) => referencesOf(event, process));
  if (references.length === 0) return [];
  const ids = (sort: Sort) => [
    ...new Set(references.filter((reference) => reference.sort === sort).map(({ id }) => id)),
  ];
  const missing = await customers.missing(org, {
    contacts: ids('contacts'),
    users: ids('users'),
    instances: ids('instances'),
    customers: ids('customers'),
  });
  return references
    .filter(({ sort, id }) => missing[sort].includes(id))
    .map(({ id, pointer }) => ({
      pointer,
      code: 'value.unknown-reference',
      message: { en: `There is no ${id} here.`, zh: `此处没有 ${id}。` },
    }));
}
