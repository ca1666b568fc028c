import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import type { CustomerStore } from '../../src/application/ports/customer-store.js';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

/** What happens between looking a customer up and writing a record of it; once. */
let meanwhile: (() => Promise<unknown>) | undefined;

function disturbed(customers: CustomerStore): CustomerStore {
  const customer = async (org: string, id: string) => {
    const found = await customers.customer(org, id);
    const happening = meanwhile;
    meanwhile = undefined;
    await happening?.();
    return found;
  };
  return Object.assign(Object.create(customers), { customer });
}

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({
    stores: (stores) => ({ ...stores, customers: disturbed(stores.customers) }),
  });
});
afterAll(() => product.close());

async function found(words: string): Promise<string[]> {
  const answer = await product.as('rep').get(`/api/v1/instances?search=${encodeURIComponent(words)}`);
  return answer.as<{ items: { id: string }[] }>().items.map(({ id }) => id);
}

async function customerNamed(name: string): Promise<string> {
  return (await product.as('rep').post('/api/v1/customers', { name })).as<{ id: string }>().id;
}

describe('a record', () => {
  it('is found by its own name and by the name its customer has now, whichever way it came to the customer', async () => {
    const rep = product.as('rep');
    const customer = await customerNamed('华东仪器 Huadong Instruments');
    const created = await rep.post('/api/v1/instances', {
      definition: 'key-account-six-stage',
      name: '视觉质检',
      customer,
      fields: { amount: { amount: '1', currency: 'CNY' } },
    });
    const { id } = created.as<{ id: string }>();
    expect([await found('华东'), await found('huadong'), await found('质检 instruments')]).toEqual([
      [id],
      [id],
      [id],
    ]);
    await rep.patch(`/api/v1/instances/${id}`, { name: '机器视觉' });
    expect([await found('华东'), await found('机器视觉'), await found('质检')]).toEqual([[id], [id], []]);
    await rep.patch(`/api/v1/customers/${customer}`, { name: '华南仪器' });
    expect([await found('华东'), await found('华南')]).toEqual([[], [id]]);
    await rep.patch(`/api/v1/instances/${id}`, { customer: null });
    expect(await found('华南')).toEqual([]);

    const later = await givenOpportunity(rep);
    await rep.patch(`/api/v1/instances/${later}`, { customer });
    expect(await found('华南')).toEqual([later]);
    expect(await found(customer)).toEqual([]);

    const { instances, definitions, customers, calendars } = product.stores;
    const projections = new DatabaseProjectionStore(product.database);
    const rebuild = new RebuildProjections(
      projections,
      instances,
      new ProcessCatalogue(definitions),
      customers,
      calendars,
    );
    expect(await rebuild.rebuild(product.organisation)).toMatchObject({ same: true });
  });

  it('is found by the new name when its customer is renamed while it is being written', async () => {
    const rep = product.as('rep');
    const customer = await customerNamed('东方光学');
    const renamed = (name: string) => () =>
      product.as('manager').patch(`/api/v1/customers/${customer}`, { name });
    const opportunity = {
      definition: 'key-account-six-stage',
      name: '镜头检测',
      customer,
      fields: { amount: { amount: '1', currency: 'CNY' } },
    };
    meanwhile = renamed('西方光学');
    const created = await rep.post('/api/v1/instances', opportunity);
    expect(created.status).toBe(201);
    const { id } = created.as<{ id: string }>();
    expect([await found('东方'), await found('西方')]).toEqual([[], [id]]);
    meanwhile = renamed('南方光学');
    expect((await rep.patch(`/api/v1/instances/${id}`, { name: '镜头质检' })).status).toBe(200);
    expect([await found('西方'), await found('南方'), await found('镜头质检')]).toEqual([[], [id], [id]]);
  });
});
