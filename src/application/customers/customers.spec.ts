import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryCustomerStore } from '../../../test/fakes/memory-customer-store.js';
import type { RequestContext } from '../request-context.js';
import { Contacts } from './contacts.js';
import { Customers } from './customers.js';

const rep: RequestContext = {
  org: 'o',
  zone: 'UTC',
  actor: { user: 'u', roles: ['rep'], groups: [] },
  credential: 'c',
  language: 'en',
  requestId: 'r',
};
const auditor: RequestContext = { ...rep, actor: { ...rep.actor, roles: ['auditor'] } };

describe('customers and contacts', () => {
  let store: MemoryCustomerStore;
  let customers: Customers;
  let contacts: Contacts;
  beforeEach(() => {
    store = new MemoryCustomerStore();
    [customers, contacts] = [new Customers(store), new Contacts(store)];
  });

  it('creates, changes and clears', async () => {
    const { id } = await customers.create(rep, { name: 'Acme Pumps', industry: '制造' });
    const changed = await customers.update(rep, id, { name: '顶峰泵业', industry: null }, 1);
    expect(changed).toMatchObject({ id, name: '顶峰泵业', version: 2 });
    expect(changed).not.toHaveProperty('industry');
  });

  it('refuses a change on another version with the present one', async () => {
    const { id } = await customers.create(rep, { name: 'Acme' });
    await customers.update(rep, id, { name: 'Acme 2' });
    const late = customers.update(rep, id, { name: 'Acme 3' }, 1);
    await expect(late).rejects.toMatchObject({
      code: 'entity.version-mismatch',
      details: { currentVersion: 2 },
    });
  });

  it('tells a lost race by whether the caller named a version', async () => {
    const { id } = await customers.create(rep, { name: 'Acme' });
    store.updateCustomer = async () => 'conflict';
    await expect(customers.update(rep, id, { name: 'x' })).rejects.toMatchObject({ code: 'entity.conflict' });
    await expect(customers.update(rep, id, { name: 'x' }, 1)).rejects.toMatchObject({
      code: 'entity.version-mismatch',
    });
  });

  it('lets auditors read and not write', async () => {
    const { id } = await customers.create(rep, { name: 'Acme' });
    expect((await customers.get(auditor, id)).name).toBe('Acme');
    await expect(customers.create(auditor, { name: 'x' })).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await expect(customers.update(auditor, id, { name: 'x' })).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await expect(contacts.create(auditor, id, { name: 'x' })).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('keeps contacts at a customer that exists', async () => {
    const { id } = await customers.create(rep, { name: 'Acme' });
    const contact = await contacts.create(rep, id, { name: '王总', title: 'CFO' });
    expect(await contacts.list(rep, id)).toEqual([contact]);
    expect((await contacts.update(rep, contact.id, { title: null })).version).toBe(2);
    await expect(contacts.create(rep, contact.id, { name: 'x' })).rejects.toMatchObject({
      code: 'customer.not-found',
    });
    await expect(contacts.list(rep, contact.id)).rejects.toMatchObject({ code: 'customer.not-found' });
    await expect(contacts.get(rep, id)).rejects.toMatchObject({ code: 'contact.not-found' });
  });

  it("never shows another organisation's", async () => {
    const { id } = await customers.create(rep, { name: 'Acme' });
    await expect(customers.get({ ...rep, org: 'other' }, id)).rejects.toMatchObject({
      code: 'customer.not-found',
    });
  });
});
