import type { Instant } from '../../engine/model/value.js';
import type { SaveResult } from './directory.js';
import type { Page } from './instance-queries.js';

/** A company sold to. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly industry?: string;
  readonly region?: string;
  readonly website?: string;
  readonly notes?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** A person at a customer. */
export interface Contact {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly title?: string;
  readonly department?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly notes?: string;
  /** Id of the contact who is the same person and stands for this one. */
  readonly mergedInto?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

type New<T> = Omit<T, 'createdAt' | 'updatedAt' | 'version'>;
type Changed<T> = Omit<T, 'createdAt' | 'updatedAt'>;

/** Customers and their contacts. A renamed customer is found under the new name at once, and so are its instances. */
export interface CustomerStore {
  customer(org: string, id: string): Promise<Customer | undefined>;
  customers(
    org: string,
    request: { search?: string; cursor?: string; limit: number },
  ): Promise<Page<Customer>>;
  createCustomer(org: string, customer: New<Customer>): Promise<Customer>;
  updateCustomer(org: string, customer: Changed<Customer>): Promise<SaveResult>;

  contact(org: string, id: string): Promise<Contact | undefined>;
  contacts(org: string, customer: string): Promise<readonly Contact[]>;
  createContact(org: string, contact: New<Contact>): Promise<Contact>;
  updateContact(org: string, contact: Changed<Contact>): Promise<SaveResult>;

  /** Which of these ids are no contact, user or instance of the organisation; for checking references in values. */
  missing(
    org: string,
    references: {
      contacts: readonly string[];
      users: readonly string[];
      instances: readonly string[];
      customers: readonly string[];
    },
  ): Promise<{
    contacts: readonly string[];
    users: readonly string[];
    instances: readonly string[];
    customers: readonly string[];
  }>;
}
