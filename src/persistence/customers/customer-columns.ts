import type { Contact, Customer } from '../../application/ports/customer-store.js';
import { present } from '../present.js';
import { searchText } from '../queries/search-text.js';
import { sortKey } from '../queries/sort-key.js';
import type { ContactEntity } from './contact.entity.js';
import type { CustomerEntity } from './customer.entity.js';

type Given<T> = Omit<T, 'id' | 'createdAt' | 'updatedAt' | 'version'>;
type Columns<T> = Omit<T, 'org' | 'id' | 'createdAt' | 'updatedAt' | 'version'>;

/** What is written of a customer: all of it, so that what is not given is cleared. */
export function customerColumns({
  name,
  industry,
  region,
  website,
  notes,
}: Given<Customer>): Columns<CustomerEntity> {
  return {
    name,
    nameSort: sortKey(name),
    searchText: searchText(name),
    industry: industry ?? null,
    region: region ?? null,
    website: website ?? null,
    notes: notes ?? null,
  };
}

/** What is written of a contact: all of it, so that what is not given is cleared. */
export function contactColumns(contact: Given<Contact>): Omit<Columns<ContactEntity>, 'mergedInto'> {
  const { customer, name, title, department, email, phone, notes } = contact;
  return {
    customer,
    name,
    nameSort: sortKey(name),
    title: title ?? null,
    department: department ?? null,
    email: email ?? null,
    phone: phone ?? null,
    notes: notes ?? null,
  };
}

/** A customer as the application sees it. */
export function toCustomer({
  org: _org,
  nameSort: _sort,
  searchText: _text,
  ...row
}: CustomerEntity): Customer {
  return present(row);
}

/** A contact as the application sees it. */
export function toContact({ org: _org, nameSort: _sort, ...row }: ContactEntity): Contact {
  return present(row);
}
