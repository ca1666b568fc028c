import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { PostName } from '../support/company.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/evidence-definitions' });
});
afterAll(() => product.close());

interface Listed<T> {
  readonly items: readonly T[];
}

/** A sale of the rep's. */
async function givenSale(name: string): Promise<string> {
  const answer = await product
    .as('rep')
    .post('/api/v1/instances', { definition: 'prepaid', name, fields: {} });
  return `/api/v1/instances/${answer.as<CommandResult>().id}`;
}

describe('a contact', () => {
  it('is found in the records that name him, with his role and stance, and through whom he was merged into', async () => {
    const rep = product.as('rep');
    const path = await givenSale('Of Wang');
    const customer = (await rep.post('/api/v1/customers', { name: 'Wang & Co' })).as<{ id: string }>().id;
    const contact = async (name: string) =>
      (await rep.post(`/api/v1/customers/${customer}/contacts`, { name })).as<{ id: string }>().id;
    const [wang, twin] = [await contact('Wang'), await contact('Wang Wei')];
    await rep.patch(`${path}/fields`, {
      fields: { chain: [{ person: wang, role: 'decide', stance: 'for' }] },
    });
    const records = async (post: PostName, id: string) =>
      (await product.as(post).get(`/api/v1/contacts/${id}/records`)).as<Listed<{ instance: object }>>().items;
    const named = {
      instance: { name: 'Of Wang' },
      places: [
        {
          field: 'chain',
          said: [
            { column: 'role', value: 'decide', label: { en: 'decides' } },
            { column: 'stance', value: 'for' },
          ],
        },
      ],
    };
    expect(await records('manager', wang)).toMatchObject([named]);
    expect(await records('secondRep', wang)).toEqual([]);
    expect(await records('manager', twin)).toEqual([]);
    const merge = (from: string, into: string) => rep.post(`/api/v1/contacts/${from}/merger`, { into });
    expect((await merge(wang, wang)).as<{ code: string }>().code).toBe('contact.not-mergeable');
    expect((await merge(wang, twin)).status).toBe(204);
    expect((await merge(wang, twin)).status).toBe(409);
    expect(await records('manager', twin)).toMatchObject([named]);
    const left = (await rep.get(`/api/v1/customers/${customer}/contacts`)).as<Listed<{ id: string }>>();
    expect(left.items.map(({ id }) => id)).toEqual([twin]);
    expect((await rep.get(`/api/v1/contacts/${wang}`)).json).toMatchObject({ mergedInto: twin });
    await rep.patch(`${path}/fields`, { fields: { chain: [] } });
    expect(await records('manager', twin)).toEqual([]);
  });
});
