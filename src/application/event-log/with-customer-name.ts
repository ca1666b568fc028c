import type { CustomerStore } from '../ports/customer-store.js';
import type { Projection } from '../ports/instance-store.js';

/** The projection with the name of the customer to be found by; events and state hold the customer's id only. */
export async function withCustomerName(
  projection: Projection,
  org: string,
  customers: Pick<CustomerStore, 'customer'>,
): Promise<Projection> {
  const { searchable, state } = projection;
  if (searchable === undefined || state.customer === undefined) return projection;
  const customer = await customers.customer(org, state.customer);
  return customer === undefined
    ? projection
    : { ...projection, searchable: { ...searchable, customer: customer.name } };
}
