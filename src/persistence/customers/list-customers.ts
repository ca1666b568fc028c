import type { Customer } from '../../application/ports/customer-store.js';
import type { Page } from '../../application/ports/instance-queries.js';
import type { Session } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { readPage } from '../queries/keyset.js';
import { searchConditions } from '../queries/search-condition.js';
import type { SearchTerms } from '../queries/search-text.js';
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
export function listCustomers(
  session: Session,
  org: string,
  terms: SearchTerms | undefined,
  page: { cursor?: string; limit: number },
): Promise<Page<Customer>> {
  return readPage<CustomerRow, Customer>(
    session,
    {
      columns: 'i.id, i.name, i.industry, i.region, i.website, i.notes, i.created_at, i.updated_at, i.version',
      from: 'customer i',
      conditions: (parameters) => [
        `i.org = ${parameters.add(org)}`,
        ...(terms === undefined ? [] : searchConditions(terms, 'customer', parameters)),
      ],
      sort: byName,
      descending: false,
      limit: page.limit,
      identity: ['customers', terms?.words],
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    },
    toCustomer,
  );
}
