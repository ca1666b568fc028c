import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { Customer, CustomerStore } from '../ports/customer-store.js';
import type { Page } from '../ports/instance-queries.js';
import type { RequestContext } from '../request-context.js';
import { change, type Change } from './change.js';
import { requireSales } from './require-sales.js';

/** What is said of a new customer. */
export type NewCustomer = Omit<Customer, 'id' | 'createdAt' | 'updatedAt' | 'version'>;

/** The companies sold to. */
export class Customers {
  constructor(private readonly store: CustomerStore) {}

  /** A page, by name; `search` takes words of the name. */
  list(
    context: RequestContext,
    request: { search?: string; cursor?: string; limit: number },
  ): Promise<Page<Customer>> {
    return this.store.customers(context.org, request);
  }

  /** @throws DomainError `customer.not-found`. */
  async get(context: RequestContext, id: string): Promise<Customer> {
    const customer = await this.store.customer(context.org, id);
    if (customer === undefined) throw new DomainError('customer.not-found', { id });
    return customer;
  }

  /** @throws DomainError `access.forbidden`. */
  async create(context: RequestContext, wanted: NewCustomer): Promise<Customer> {
    requireSales(context);
    return this.store.createCustomer(context.org, { ...wanted, id: uuidv7() });
  }

  /** @throws DomainError `access.forbidden`, `customer.not-found`, `entity.version-mismatch`, `entity.conflict`. */
  async update(
    context: RequestContext,
    id: string,
    wanted: Change<NewCustomer>,
    expectedVersion?: number,
  ): Promise<Customer> {
    requireSales(context);
    const write = (customer: Customer) => this.store.updateCustomer(context.org, customer);
    return change(() => this.get(context, id), write, wanted, expectedVersion);
  }
}
