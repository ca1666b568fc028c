import { IsNull } from 'typeorm';
import type { Contact, Customer, CustomerStore } from '../../application/ports/customer-store.js';
import type { SaveResult } from '../../application/ports/directory.js';
import type { Page } from '../../application/ports/instance-queries.js';
import { DomainError } from '../../errors/domain-error.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { saved } from '../save-result.js';
import { isUuid } from '../uuid.js';
import { ContactEntity } from './contact.entity.js';
import { contactColumns, customerColumns, toContact, toCustomer } from './customer-columns.js';
import { CustomerEntity } from './customer.entity.js';
import { listCustomers } from './list-customers.js';
import { missingReferences, type References } from './missing-references.js';
import { indexCustomer, indexInstancesOf } from './search-index.js';

/** Customers and contacts in the database. */
export class DatabaseCustomerStore implements CustomerStore {
  constructor(private readonly sessions: OrganisationSessions) {}

  async customer(org: string, id: string): Promise<Customer | undefined> {
    if (!isUuid(id)) return undefined;
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.findOneBy(CustomerEntity, { org, id }),
    );
    return found === null ? undefined : toCustomer(found);
  }

  customers(
    org: string,
    request: { search?: string; cursor?: string; limit: number },
  ): Promise<Page<Customer>> {
    return this.sessions.run(org, (session) => listCustomers(session, org, request));
  }

  createCustomer(
    org: string,
    customer: Omit<Customer, 'createdAt' | 'updatedAt' | 'version'>,
  ): Promise<Customer> {
    const { id } = customer;
    return this.sessions.transaction(org, async (session) => {
      const { manager } = session;
      const result = await saved(
        manager.insert(CustomerEntity, { ...customerColumns(customer), org, id, version: 1 }),
      );
      if (result !== 'saved') throw new DomainError('entity.duplicate');
      await indexCustomer(session, org, customer);
      return toCustomer(await manager.findOneByOrFail(CustomerEntity, { org, id }));
    });
  }

  updateCustomer(org: string, customer: Omit<Customer, 'createdAt' | 'updatedAt'>): Promise<SaveResult> {
    const { id, version } = customer;
    if (!isUuid(id)) return Promise.resolve('missing');
    return this.sessions.transaction(org, async (session) => {
      const { manager } = session;
      const before = await manager.findOne(CustomerEntity, {
        where: { org, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before === null) return 'missing';
      if (before.version !== version) return 'conflict';
      const changes = { ...customerColumns(customer), version: version + 1, updatedAt: () => 'now()' };
      await manager.update(CustomerEntity, { org, id }, changes);
      if (before.name !== customer.name) {
        await indexCustomer(session, org, customer);
        await indexInstancesOf(session, org, customer);
      }
      return 'saved';
    });
  }

  async contact(org: string, id: string): Promise<Contact | undefined> {
    if (!isUuid(id)) return undefined;
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.findOneBy(ContactEntity, { org, id }),
    );
    return found === null ? undefined : toContact(found);
  }

  async contacts(org: string, customer: string): Promise<readonly Contact[]> {
    if (!isUuid(customer)) return [];
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.find(ContactEntity, {
        where: { org, customer, mergedInto: IsNull() },
        order: { nameSort: 'asc', id: 'asc' },
      }),
    );
    return found.map(toContact);
  }

  createContact(
    org: string,
    contact: Omit<Contact, 'createdAt' | 'updatedAt' | 'version'>,
  ): Promise<Contact> {
    const { id } = contact;
    return this.sessions.run(org, async ({ manager }) => {
      const result = await saved(
        manager.insert(ContactEntity, { ...contactColumns(contact), org, id, version: 1 }),
      );
      if (result === 'missing') throw new DomainError('customer.not-found', { id: contact.customer });
      if (result === 'duplicate') throw new DomainError('entity.duplicate');
      return toContact(await manager.findOneByOrFail(ContactEntity, { org, id }));
    });
  }

  updateContact(org: string, contact: Omit<Contact, 'createdAt' | 'updatedAt'>): Promise<SaveResult> {
    const { id, version } = contact;
    if (!isUuid(id) || !isUuid(contact.customer)) return Promise.resolve('missing');
    return this.sessions.run(org, async ({ manager }) => {
      const changes = { ...contactColumns(contact), version: version + 1, updatedAt: () => 'now()' };
      const update = manager.update(ContactEntity, { org, id, version }, changes);
      const result = await saved(update);
      if (result !== 'saved' || (await update).affected === 1) return result;
      return (await manager.existsBy(ContactEntity, { org, id })) ? 'conflict' : 'missing';
    });
  }

  missing(org: string, references: References): Promise<References> {
    return missingReferences(this.sessions, org, references);
  }
}
