import type { Contact, Customer, CustomerStore } from '../../src/application/ports/customer-store.js';
import type { SaveResult } from '../../src/application/ports/directory.js';
import type { Page } from '../../src/application/ports/instance-queries.js';

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

class Table<T extends Entry> {
  private readonly rows = new Map<string, T>();
  all(org: string): T[] {
    return [...this.rows].filter(([key]) => key.startsWith(`${org}/`)).map(([, row]) => row);
  }
  find(org: string, id: string): T | undefined {
    return this.rows.get(`${org}/${id}`);
  }
  create(org: string, row: T): T {
    this.rows.set(`${org}/${row.id}`, row);
    return row;
  }
  update(
    org: string,
    changed: Omit<T, 'createdAt' | 'updatedAt'> & { id: string; version: number },
  ): SaveResult {
    const before = this.find(org, changed.id);
    if (!before) return 'missing';
    if (before.version !== changed.version) return 'conflict';
    const stamps = {
      version: before.version + 1,
      createdAt: before.createdAt,
      updatedAt: new Date().toISOString(),
    };
    this.rows.set(`${org}/${changed.id}`, { ...changed, ...stamps } as T);
    return 'saved';
  }
}

/** Customers and contacts in memory. */
export class MemoryCustomerStore implements CustomerStore {
  private readonly companies = new Table<Customer>();
  private readonly people = new Table<Contact>();

  async customer(org: string, id: string): Promise<Customer | undefined> {
    return this.companies.find(org, id);
  }
  async customers(
    org: string,
    request: { search?: string; cursor?: string; limit: number },
  ): Promise<Page<Customer>> {
    const found = this.companies.all(org).filter((each) => each.name.includes(request.search ?? ''));
    const rest = found
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .filter((each) => each.id > (request.cursor ?? ''));
    const items = rest.slice(0, request.limit);
    const last = items.at(-1);
    return { items, ...(last && rest.length > items.length ? { next: last.id } : {}) };
  }
  async createCustomer(
    org: string,
    customer: Omit<Customer, 'createdAt' | 'updatedAt' | 'version'>,
  ): Promise<Customer> {
    return this.companies.create(org, { ...customer, ...fresh() });
  }
  async updateCustomer(
    org: string,
    customer: Omit<Customer, 'createdAt' | 'updatedAt'>,
  ): Promise<SaveResult> {
    return this.companies.update(org, customer);
  }
  async contact(org: string, id: string): Promise<Contact | undefined> {
    return this.people.find(org, id);
  }
  async contacts(org: string, customer: string): Promise<readonly Contact[]> {
    return this.people.all(org).filter((each) => each.customer === customer);
  }
  async createContact(
    org: string,
    contact: Omit<Contact, 'createdAt' | 'updatedAt' | 'version'>,
  ): Promise<Contact> {
    return this.people.create(org, { ...contact, ...fresh() });
  }
  async updateContact(org: string, contact: Omit<Contact, 'createdAt' | 'updatedAt'>): Promise<SaveResult> {
    return this.people.update(org, contact);
  }
  async missing(): ReturnType<CustomerStore['missing']> {
    return { contacts: [], users: [], instances: [], customers: [] };
  }
}

function fresh(): { version: number; createdAt: string; updatedAt: string } {
  const now = new Date().toISOString();
  return { version: 1, createdAt: now, updatedAt: now };
}
