import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
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

    const { instances, definitions, customers } = product.stores;
    const projections = new DatabaseProjectionStore(product.database);
    const rebuild = new RebuildProjections(
      projections,
      instances,
      new ProcessCatalogue(definitions),
      customers,
    );
    expect(await rebuild.rebuild(product.organisation.id)).toMatchObject({ same: true });
  });
});
