import { maskState } from '../../engine/item-rights/mask-state.js';
import type { Field } from '../../engine/model/field.js';
import type { Text } from '../../engine/model/text.js';
import type { Row, Value } from '../../engine/model/value.js';
import { DomainError } from '../../errors/domain-error.js';
import { namesContact } from '../evidence/named-contacts.js';
import type { ContactRecords } from '../ports/contact-records.js';
import type { CustomerStore } from '../ports/customer-store.js';
import type { InstanceQueries, InstanceSummary, Page } from '../ports/instance-queries.js';
import type { RequestContext } from '../request-context.js';
import type { ShownRecord, ShownRecords } from '../visibility/shown-records.js';
import { viewerOf } from '../visibility/viewer.js';
import { requireSales } from './require-sales.js';

/** What stands of a contact in a table of a record: his role in the decision, his stance, his influence. */
export interface SaidOfContact {
  /** Id of the column. */
  readonly column: string;
  readonly name: Text;
  readonly value: Value;
  /** Where the value is an option, what it is called. */
  readonly label?: Text;
}

/** A place of a record that names a contact. */
export interface ContactPlace {
  /** Id of the field. */
  readonly field: string;
  readonly name: Text;
  /** Id of the row, where the field is a table. */
  readonly row?: string;
  readonly said: readonly SaidOfContact[];
}

/** A record that names a contact. */
export interface ContactRecord {
  readonly instance: InstanceSummary;
  readonly places: readonly ContactPlace[];
}

function saidIn(row: Row, { columns = [] }: Field): readonly SaidOfContact[] {
  return columns.flatMap(({ id, name, type, options = [] }) => {
    const value = row[id];
    if (value === undefined || type === 'contact') return [];
    const label = options.find((option) => option.id === value)?.name;
    return [{ column: id, name, value, ...(label === undefined ? {} : { label }) }];
  });
}

function placesIn(record: ShownRecord, contacts: readonly string[]): readonly ContactPlace[] {
  const { process, state, visible } = record;
  const { fields } = maskState(state, process, visible);
  return process.definition.fields.flatMap((field): readonly ContactPlace[] => {
    const value = fields[field.id];
    const { id, name } = field;
    if (value === undefined) return [];
    if (field.type !== 'table')
      return namesContact(field, value, contacts) ? [{ field: id, name, said: [] }] : [];
    return (value as readonly Row[])
      .filter((row) => namesContact(field, [row], contacts))
      .map((row) => ({ field: id, name, row: row.id, said: saidIn(row, field) }));
  });
}

/** The first items; where there are more, the next page goes on after the last of them. */
function pageOf(items: readonly ContactRecord[], limit: number): Page<ContactRecord> {
  const shown = items.slice(0, limit);
  const next = items.length > limit ? shown.at(-1)?.instance.id : undefined;
  return next === undefined ? { items: shown } : { items: shown, next };
}

/** How many records are looked through at once. */
const STRETCH = 200;

/** In which records a contact is named, as what and how he stands; and which contacts are one person. */
export class ContactInRecords {
  constructor(
    private readonly customers: CustomerStore,
    private readonly contacts: ContactRecords,
    private readonly queries: InstanceQueries,
    private readonly records: ShownRecords,
  ) {}

  /**
   * A page of the records that name him where the reader sees it; `next` is the id of the last of them, and never that of a
   * record in which it is hidden from the reader that he is named. @throws DomainError `contact.not-found`
   */
  async list(
    context: RequestContext,
    id: string,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<Page<ContactRecord>> {
    const { org } = context;
    await this.require(org, id);
    const identities = await this.contacts.identities(org, id);
    const items: ContactRecord[] = [];
    let from = after;
    for (;;) {
      const page = { limit: STRETCH, ...(from === undefined ? {} : { after: from }) };
      const ids = await this.contacts.records(org, viewerOf(context.actor), identities, page);
      items.push(...(await this.shown(context, ids, identities)));
      if (items.length > limit || ids.length < STRETCH) return pageOf(items, limit);
      from = ids.at(-1);
    }
  }

  /** Of these records those that name him where the reader sees it, in order. */
  private async shown(
    context: RequestContext,
    ids: readonly string[],
    identities: readonly string[],
  ): Promise<readonly ContactRecord[]> {
    const seen = await this.queries.findAll(context.org, viewerOf(context.actor), ids);
    const items: ContactRecord[] = [];
    for (const each of [...seen].sort((one, other) => (one.state.id < other.state.id ? -1 : 1))) {
      const record = await this.records.shown(context, each);
      const places = placesIn(record, identities);
      if (places.length > 0) items.push({ instance: record.summary, places });
    }
    return items;
  }

  /**
   * Lets one contact stand for another: the records keep naming the one they named, and are found under the one that stays.
   * @throws DomainError `access.forbidden`, `contact.not-found`, `contact.not-mergeable`
   */
  async merge(context: RequestContext, id: string, into: string): Promise<void> {
    requireSales(context);
    const { org } = context;
    await this.require(org, id);
    await this.require(org, into);
    if (!(await this.contacts.merge(org, id, into))) throw new DomainError('contact.not-mergeable');
  }

  private async require(org: string, id: string): Promise<void> {
    if ((await this.customers.contact(org, id)) === undefined)
      throw new DomainError('contact.not-found', { id });
  }
}
