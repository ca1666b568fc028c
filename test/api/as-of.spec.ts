import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

describe('a record read as of an instant', () => {
  it('is what it was then, whatever became of it since', async () => {
    const rep = product.as('rep');
    product.clock.set('2026-03-02T01:00:00.000Z');
    const path = `/api/v1/instances/${await givenOpportunity(rep)}`;
    const shown: unknown[] = [(await rep.get(path)).json];
    const acts = [
      () => rep.patch(`${path}/fields`, { fields: { budget: { amount: '700000', currency: 'CNY' } } }),
      () => rep.post(`${path}/tasks/org-chart/completion`, { note: '已画出' }),
      () => rep.post(`${path}/hold`, { reason: '客户年度预算冻结' }),
      () => rep.patch(path, { name: '质检产线二期' }),
      () => rep.post(`${path}/close`, { outcome: 'lost', answers: { reason: 'price' } }),
    ];
    for (const [place, act] of acts.entries()) {
      product.clock.set(`2026-03-0${place + 3}T01:00:00.000Z`);
      expect((await act()).status).toBe(200);
      shown.push((await rep.get(path)).json);
    }
    for (const [place, then] of shown.entries()) {
      const { owner, ...rest } = then as { owner: { id: string; name: string } };
      for (const instant of [
        `2026-03-0${place + 2}T01:00:00.000Z`,
        `2026-03-0${place + 2}T23:30:00%2B08:00`,
      ]) {
        const answer = await rep.get(`${path}?asOf=${instant}`);
        expect([answer.status, answer.json]).toEqual([200, { ...rest, owner: { id: owner.id } }]);
      }
    }
    const early = await rep.get(`${path}?asOf=2026-03-02T00:59:59.999Z`);
    expect([early.status, early.json]).toEqual([
      404,
      expect.objectContaining({ code: 'instance.no-such-instant' }),
    ]);
    product.clock.set(undefined);
  });

  it.each(['yesterday', '2026-03-02', '2026-02-30T00:00:00Z', ''])(
    'is refused for %j, which is no instant',
    async (asOf) => {
      const rep = product.as('rep');
      const answer = await rep.get(`/api/v1/instances/${await givenOpportunity(rep)}?asOf=${asOf}`);
      expect([answer.status, answer.json]).toEqual([
        422,
        expect.objectContaining({ code: 'request.invalid' }),
      ]);
    },
  );
});
