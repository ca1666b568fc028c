import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

it('an overridden gate is told of once in the trail of whoever did it, and a refused one not at all', async () => {
  const { operations } = product.people;
  const record = await givenOpportunity(product.as('rep'));
  const asked = {
    criteria: ['stages.development.exit.information'],
    reason: 'agreed with the board',
    until: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const key = { 'idempotency-key': randomUUID() };
  const override = () => product.as('operations').post(`/api/v1/instances/${record}/overrides`, asked, key);
  expect((await override()).status).toBe(409);
  const permit = { permissions: ['override'] };
  await product.as('administrator').patch(`/api/v1/users/${operations.id}`, permit);
  expect((await override()).status).toBe(200);
  expect((await override()).status).toBe(200);
  const { items } = await product.stores.audit.page(product.organisation.id, {
    type: 'gate.overridden',
    limit: 10,
  });
  expect(items).toMatchObject([
    { stream: operations.id, actor: operations.id, body: { ...asked, instance: record } },
  ]);
});
