import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { storeInstances } from '../../../test/support/stored-instances.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Customer } from '../../application/ports/customer-store.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from '../directory/database-directory.js';
import { DatabaseInstanceQueries } from '../queries/database-instance-queries.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseCustomerStore } from './database-customer-store.js';

let database: Database;
let store: DatabaseCustomerStore;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseCustomerStore(database.sessions);
});
beforeEach(async () => {
  org = await givenOrganisation(database);
});
afterAll(() => database.close());

function create(name: string, rest: Partial<Customer> = {}): Promise<Customer> {
  return store.createCustomer(org, { id: randomUUID(), name, ...rest });
}

async function names(request: { search?: string; limit?: number } = {}): Promise<string[]> {
  const { items } = await store.customers(org, { limit: 50, ...request });
  return items.map(({ name }) => name);
}

describe('customers', () => {
  it('come back as they were saved', async () => {
    const made = await create('重庆钢铁', { industry: '冶金', website: 'https://cisg.example' });
    expect(made).toMatchObject({
      name: '重庆钢铁',
      industry: '冶金',
      website: 'https://cisg.example',
      version: 1,
    });
    expect(made).not.toHaveProperty('region');
    expect(await store.customer(org, made.id)).toEqual(made);
    expect((await store.customers(org, { limit: 5 })).items).toEqual([made]);
    await expect(create('the same', { id: made.id })).rejects.toMatchObject({ code: 'entity.duplicate' });
  });

  it('are changed by the one who saw the present version, as a whole', async () => {
    const {
      createdAt: _created,
      updatedAt: _updated,
      ...made
    } = await create('Acme', { region: 'North', notes: 'old' });
    expect(await store.updateCustomer(org, { ...made, notes: 'new', version: 1 })).toBe('saved');
    expect(await store.updateCustomer(org, { ...made, notes: 'too late', version: 1 })).toBe('conflict');
    expect(await store.updateCustomer(org, { ...made, id: randomUUID() })).toBe('missing');
    expect(await store.updateCustomer(org, { ...made, id: 'x' })).toBe('missing');
    expect(await store.customer(org, made.id)).toMatchObject({ notes: 'new', region: 'North', version: 2 });
    expect(await store.updateCustomer(org, { id: made.id, name: 'Acme', version: 2 })).toBe('saved');
    expect(await store.customer(org, made.id)).not.toHaveProperty('region');
  });

  it('are sorted by sound and paged without gap or repetition while others are added', async () => {
    for (const name of ['中国石化', 'Bosch', '安徽合力', 'Zeiss', '北京汽车', 'acme']) await create(name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.customers(org, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      await create('Aaa');
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(['acme', '安徽合力', '北京汽车', 'Bosch', 'Zeiss', '中国石化']);
  });

  it.each([
    ['钢', ['重庆钢铁', '宝钢 Baosteel']],
    ['重庆', ['重庆钢铁']],
    ['庆重', []],
    ['BAO 宝', ['宝钢 Baosteel']],
    ['steel', ['宝钢 Baosteel']],
    ['s', ['Müller & Söhne', '宝钢 Baosteel']],
    ['MÜLLER', ['Müller & Söhne']],
    ['%', []],
    ['  ', ['Müller & Söhne', '宝钢 Baosteel', '重庆钢铁']],
  ])('are found by %j', async (search, wanted) => {
    for (const name of ['重庆钢铁', '宝钢 Baosteel', 'Müller & Söhne']) await create(name);
    expect((await names({ search })).sort()).toEqual([...wanted].sort());
  });

  it('refuse the cursor of another search', async () => {
    await create('Acme one');
    await create('Acme two');
    const { next = '' } = await store.customers(org, { search: 'acme', limit: 1 });
    expect((await store.customers(org, { search: 'ACME', limit: 1, cursor: next })).items).toHaveLength(1);
    await expect(store.customers(org, { limit: 1, cursor: next })).rejects.toMatchObject({
      code: 'request.cursor-invalid',
    });
  });

  it('that are renamed are found by the new name only, and so are their instances', async () => {
    const queries = new DatabaseInstanceQueries(database.sessions);
    const found = async (search: string): Promise<string[]> => {
      const { items } = await queries.list(org, SEES_EVERYTHING, {
        search,
        sort: 'name',
        descending: false,
        limit: 10,
      });
      return items.map(({ name }) => name);
    };
    const made = await create('武汉锅炉');
    const other = await create('武汉重工');
    const owner = randomUUID();
    await storeInstances(database, org, [
      { name: 'Boiler line', reference: 'OPP-2026-0001', owner, customer: made.id, customerName: made.name },
      { name: 'Crane', reference: 'OPP-2026-0002', owner, customer: other.id, customerName: other.name },
    ]);
    expect(await found('武汉')).toEqual(['Boiler line', 'Crane']);
    expect(await store.updateCustomer(org, { id: made.id, name: '东方电气', version: 1 })).toBe('saved');
    expect(await found('武汉')).toEqual(['Crane']);
    expect(await found('锅炉')).toEqual([]);
    expect(await found('东方 boiler')).toEqual(['Boiler line']);
    expect(await found('0001')).toEqual(['Boiler line']);
    expect(await names({ search: '武汉' })).toEqual(['武汉重工']);
    expect(await names({ search: '电气' })).toEqual(['东方电气']);
  });

  it('of one organisation are not seen or changed by another', async () => {
    const made = await create('Acme');
    const other = await givenOrganisation(database);
    expect(await store.customer(other, made.id)).toBeUndefined();
    expect(await store.customers(other, { limit: 5 })).toEqual({ items: [] });
    expect(await store.customers(other, { search: 'acme', limit: 5 })).toEqual({ items: [] });
    expect(await store.updateCustomer(other, { id: made.id, name: 'Stolen', version: 1 })).toBe('missing');
    await expect(
      store.createContact(other, { id: randomUUID(), customer: made.id, name: 'Spy' }),
    ).rejects.toMatchObject({
      code: 'customer.not-found',
    });
  });
});

describe('contacts', () => {
  it('come back as they were saved, by name', async () => {
    const { id: customer } = await create('Acme');
    const wang = await store.createContact(org, {
      id: randomUUID(),
      customer,
      name: '王伟',
      title: '总工',
      email: 'w@acme.example',
    });
    const li = await store.createContact(org, { id: randomUUID(), customer, name: '李娜' });
    expect(await store.contact(org, wang.id)).toEqual(wang);
    expect(wang).toMatchObject({ title: '总工', email: 'w@acme.example', version: 1 });
    expect(li).not.toHaveProperty('phone');
    expect(await store.contacts(org, customer)).toEqual([li, wang]);
    expect(await store.contacts(org, 'x')).toEqual([]);
  });

  it('are changed by the one who saw the present version', async () => {
    const { id: customer } = await create('Acme');
    const contact = { id: randomUUID(), customer, name: '王伟' };
    await store.createContact(org, contact);
    await expect(store.createContact(org, contact)).rejects.toMatchObject({ code: 'entity.duplicate' });
    expect(await store.updateContact(org, { ...contact, phone: '021', version: 1 })).toBe('saved');
    expect(await store.updateContact(org, { ...contact, version: 1 })).toBe('conflict');
    expect(await store.updateContact(org, { ...contact, id: randomUUID(), version: 1 })).toBe('missing');
    expect(await store.updateContact(org, { ...contact, customer: randomUUID(), version: 2 })).toBe(
      'missing',
    );
    expect(await store.contact(org, contact.id)).toMatchObject({ phone: '021', version: 2 });
  });
});

describe('missing', () => {
  it('answers the ids that refer to nothing here, also those that are no ids and those of another organisation', async () => {
    const user = {
      id: randomUUID(),
      email: 'a@acme.example',
      name: 'A',
      roles: [],
      groups: [],
      active: true,
    };
    await new DatabaseDirectory(database.sessions).createUser(org, user, noted());
    const customer = await create('Acme');
    const contact = await store.createContact(org, { id: randomUUID(), customer: customer.id, name: 'B' });
    const [instance = ''] = await storeInstances(database, org, [
      { name: 'Deal', reference: 'OPP-1', owner: user.id },
    ]);
    const nobody = randomUUID();
    const all = {
      contacts: [contact.id, nobody],
      users: [user.id.toUpperCase(), contact.id, 'x'],
      instances: [instance],
      customers: [customer.id, nobody, "' or true"],
    };
    expect(await store.missing(org, all)).toEqual({
      contacts: [nobody],
      users: [contact.id, 'x'],
      instances: [],
      customers: [nobody, "' or true"],
    });
    expect(await store.missing(await givenOrganisation(database), all)).toEqual(all);
  });

  it('answers nothing when nothing is asked', async () => {
    const nothing = { contacts: [], users: [], instances: [], customers: [] };
    expect(await store.missing(org, nothing)).toEqual(nothing);
  });
});
