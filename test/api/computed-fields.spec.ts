import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections } from '../../src/application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import type { HttpClient } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let rep: HttpClient;
beforeAll(async () => {
  product = await startProduct({ definitions: 'test/support/definitions' });
  rep = product.as('rep');
});
afterAll(() => product.close());

async function lead(fields: object = {}): Promise<string> {
  const answer = await rep.post('/api/v1/instances', { definition: 'lead-pool', name: 'A lead', fields });
  if (answer.status !== 201) throw new Error(answer.text);
  return `/api/v1/instances/${answer.as<CommandResult>().id}`;
}

const offer = async (path: string, price: string) =>
  (await rep.post(`${path}/evidence`, { evidence: 'offer', values: { price } })).as<CommandResult>().created
    ?.evidence;

const listed = async (path: string) => {
  const { items } = (await rep.get('/api/v1/instances?definition=lead-pool&limit=100')).as<{
    items: { id: string; amount?: object }[];
  }>();
  return items.find(({ id }) => path.endsWith(id))?.amount;
};

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('computed fields over HTTP', () => {
  it('are shown with their value now, apart from what was entered, or with what they lack', async () => {
    const path = await lead({ listPrice: 'CNY 2000', discount: '25%' });
    expect((await rep.get(path)).json).toMatchObject({
      amount: yuan('1500.00'),
      fields: { listPrice: yuan('2000.00'), discount: '0.25' },
      computed: {
        worth: { value: yuan('1500.00') },
        heat: { value: 'hot' },
        decisionOn: { missing: ['wantedOn'] },
      },
    });
    expect((await rep.get(path)).json).not.toHaveProperty('fields.worth');
  });

  it('follow the evidence, and are seen as they were at an earlier moment', async () => {
    const path = await lead({ wantedOn: '2026-12-31' });
    await offer(path, 'CNY 700');
    const between = new Date(product.clock.now(new Date().toISOString())).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await offer(path, 'CNY 800');
    expect((await rep.get(path)).json).toMatchObject({
      amount: yuan('1500.00'),
      computed: { offered: { value: yuan('1500.00') }, decisionOn: { value: '2026-12-17' } },
    });
    expect((await rep.get(`${path}?asOf=${between}`)).json).toMatchObject({
      amount: yuan('700.00'),
      computed: { heat: { value: 'cold' } },
    });
    await rep.post(`${path}/evidence/${second}/retraction`, { reason: 'withdrawn' });
    expect((await rep.get(path)).json).toMatchObject({ amount: yuan('700.00') });
  });

  it('stand in lists as the last command left them, whatever the command', async () => {
    const path = await lead({ listPrice: 'CNY 2000', discount: '25%' });
    expect(await listed(path)).toEqual(yuan('1500.00'));
    await offer(path, 'CNY 900');
    expect(await listed(path)).toEqual(yuan('900.00'));
    await rep.post(`${path}/hold`, { reason: 'frozen' });
    expect(await listed(path)).toEqual(yuan('900.00'));
  });

  it('are projected to the same bytes when everything is rebuilt from the log', async () => {
    const { database, organisation, stores } = product;
    const path = await lead({ listPrice: 'CNY 100', discount: '25%', wantedOn: '2026-12-31' });
    await offer(path, 'CNY 90');
    const { instances, definitions, customers, calendars } = stores;
    const projections = new DatabaseProjectionStore(database);
    const rebuild = new RebuildProjections(
      projections,
      instances,
      new ProcessCatalogue(definitions),
      customers,
      calendars,
    );
    expect(await rebuild.rebuild(organisation)).toMatchObject({ same: true });
    expect(await listed(path)).toEqual(yuan('90.00'));
  });

  it('cannot be set, but for one that is entered where no line of its table applies', async () => {
    const path = await lead();
    const set = async (fields: object) => rep.patch(`${path}/fields`, { fields });
    const refused = await set({ heat: 'hot', offered: 'CNY 1' });
    expect([refused.status, refused.json]).toMatchObject([
      422,
      {
        problems: [
          { pointer: '/fields/offered', code: 'value.computed' },
          { pointer: '/fields/heat', code: 'value.computed' },
        ],
      },
    ]);
    expect((await set({ worth: 'CNY 5' })).status).toBe(200);
    expect((await rep.get(path)).json).toMatchObject({
      amount: yuan('5.00'),
      fields: { worth: yuan('5.00') },
    });
    await set({ listPrice: 'CNY 10', discount: '50%' });
    expect((await rep.get(path)).json).toMatchObject({
      amount: yuan('5.00'),
      computed: { worth: { value: yuan('5.00') } },
    });
  });
});
