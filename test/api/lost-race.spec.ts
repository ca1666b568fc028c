import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const budget = (amount: number) => ({ fields: { budget: { amount: String(amount), currency: 'CNY' } } });

describe('two browsers on one record', () => {
  it('tells the one that saw an older version by 412, with the present version, and changes nothing', async () => {
    const rep = product.as('rep');
    const path = `/api/v1/instances/${await givenOpportunity(rep)}`;
    const seen = (await rep.get(path)).headers.etag ?? '';
    const first = await rep.patch(`${path}/fields`, budget(1), { 'if-match': seen });
    expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
    const second = await product.as('manager').patch(`${path}/fields`, budget(2), { 'if-match': seen });
    expect(second.status).toBe(412);
    expect(second.json).toMatchObject({ code: 'instance.version-mismatch', currentVersion: 2 });
    expect((await rep.get(path)).json).toMatchObject({ version: 2, fields: { budget: { amount: '1.00' } } });
  });

  it.each([
    ['412 with If-Match', { 'if-match': '"1"' }, 412, 'instance.version-mismatch'],
    ['409 without', {}, 409, 'instance.conflict'],
  ])('lets one of many that write at the same moment win; the others get %s', async (_, headers, status, code) => {
    const rep = product.as('rep');
    const path = `/api/v1/instances/${await givenOpportunity(rep)}`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_each, place) => rep.patch(`${path}/fields`, budget(place + 1), headers)),
    );
    const won = answers.filter((answer) => answer.status === 200);
    const lost = answers.filter((answer) => answer.status !== 200);
    expect(won.length).toBeGreaterThan(0);
    expect(lost.length).toBeGreaterThan(0);
    for (const answer of lost) {
      expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code })]);
      expect(answer.as<{ currentVersion: number }>().currentVersion).toBeGreaterThan(1);
    }
    const events = (await rep.get(`${path}/events`)).as<{ items: unknown[] }>().items;
    expect(events).toHaveLength(1 + won.length);
  });

  it('holds for customers, contacts and users alike', async () => {
    const rep = product.as('rep');
    const created = await rep.post('/api/v1/customers', { name: '华东仪器' });
    const path = created.headers.location ?? `/api/v1/customers/${created.as<{ id: string }>().id}`;
    const seen = { 'if-match': created.headers.etag ?? '' };
    expect((await rep.patch(path, { region: 'east' }, seen)).status).toBe(200);
    const late = await rep.patch(path, { region: 'west' }, seen);
    expect([late.status, late.json]).toEqual([412, expect.objectContaining({ currentVersion: 2 })]);
    const races = await Promise.all(
      Array.from({ length: 6 }, (_each, place) => rep.patch(path, { notes: `note ${place}` })),
    );
    const lost = races.filter((answer) => answer.status !== 200);
    for (const answer of lost) expect([answer.status, answer.json]).toEqual([409, expect.objectContaining({ code: 'entity.conflict' })]);
    expect((await rep.get(path)).json).toMatchObject({ region: 'east', version: 2 + races.length - lost.length });
  });
});
