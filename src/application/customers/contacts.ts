import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { Contact, CustomerStore } from '../ports/customer-store.js';
import type { RequestContext } from '../request-context.js';
import { change, type Change } from './change.js';
import { requireSales } from './require-sales.js';

/** What is said of a new contact. */
export type NewContact = Omit<
  Contact,
  'id' | 'customer' | 'mergedInto' | 'createdAt' | 'updatedAt' | 'version'
>;

/** The people at a customer. */
export class Contacts {
  constructor(private readonly store: CustomerStore) {}

  /** Everybody at a customer. @throws DomainError `customer.not-found`. */
  async list(context: RequestContext, customer: string): Promise<readonly Contact[]> {
    await this.requireCustomer(context, customer);
    return this.store.contacts(context.org, customer);
  }

  /** @throws DomainError `contact.not-found`. */
  async get(context: RequestContext, id: string): Promise<Contact> {
    const contact = await this.store.contact(context.org, id);
    if (contact === undefined) throw new DomainError('contact.not-found', { id });
    return contact;
  }

  /** @throws DomainError `access.forbidden`, `customer.not-found`. */
  async create(context: RequestContext, customer: string, wanted: NewContact): Promise<Contact> {
    requireSales(context);
    await this.requireCustomer(context, customer);
    return this.store.createContact(context.org, { ...wanted, customer, id: uuidv7() });
  }

  /** @throws DomainError `access.forbidden`, `contact.not-found`, `entity.version-mismatch`, `entity.conflict`. */
  async update(
    context: RequestContext,
    id: string,
    wanted: Change<NewContact>,
    expectedVersion?: number,
  ): Promise<Contact> {
    requireSales(context);
    const write = (contact: Contact) => this.store.updateContact(context.org, contact);
    return change(() => this.get(context, id), write, wanted, expectedVersion);
  }

  private async requireCustomer(context: RequestContext, id: string): Promise<void> {
    if ((await this.store.customer(context.org, id)) === undefined)
      throw new DomainError('customer.not-found', { id });
  }
}
