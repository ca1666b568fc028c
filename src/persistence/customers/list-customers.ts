import type { Customer } from '../../application/ports/customer-store.js';
import type { Page } from '../../application/ports/instance-queries.js';
import type { Session } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { readPage } from '../queries/keyset.js';
import { prepareSearch } from '../queries/search-condition.js';
import type { SortColumn } from '../queries/sort-column.js';

interface CustomerRow {
  id: string;
  name: string;
  industry: string | null;
  region: string | null;
  website: string | null;
  notes: string | null;
  created_at: Date;
  updated_at: Date;
  version: number;
}

const byName: SortColumn = { column: 'name_sort', type: 'text', nullable: false };

function toCustomer(row: CustomerRow): Customer {
  const { id, name, industry, region, website, notes, version } = row;
  const [createdAt, updatedAt] = [row.created_at.toISOString(), row.updated_at.toISOString()];
  return present({ id, name, industry, region, website, notes, createdAt, updatedAt, version });
}

/** A page of customers by name, Chinese ones by sound. */
export async function listCustomers(
  session: Session,
  org: string,
  request: { search?: string; cursor?: string; limit: number },
): Promise<Page<Customer>> {
  const search = await prepareSearch(session, org, 'customer', request.search);
  return readPage<CustomerRow, Customer>(
    session,
    {
      columns:
        'i.id, i.name, i.industry, i.region, i.website, i.notes, i.created_at, i.updated_at, i.version',
      from: 'customer i',
      conditions: (parameters) => [
        `i.org = ${parameters.add(org)}`,
        ...(search?.conditions(parameters) ?? []),
      ],
      sort: byName,
      descending: false,
      limit: request.limit,
      identity: ['customers', search?.words],
      ...(request.cursor === undefined ? {} : { cursor: request.cursor }),
    },
    toCustomer,
  );
}
