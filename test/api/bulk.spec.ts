import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

interface Result {
  readonly instance: string;
  readonly status: number;
  readonly result?: { readonly version: number };
  readonly problem?: { readonly code: string };
}

describe('a bulk', () => {
  it('runs a thousand commands, each with a result of its own in its place', async () => {
    const rep = product.as('rep');
    const instances: string[] = [];
    for (let made = 0; made < 40; made++) instances.push(await givenOpportunity(rep));
    const items = Array.from({ length: 1000 }, (_, place) => {
      const instance = place % 10 === 9 ? randomUUID() : (instances[place % instances.length] ?? '');
      const fields = { budget: { amount: String(place), currency: 'CNY' } };
      return { instance, command: place % 10 === 5 ? { type: 'advance' } : { type: 'set-fields', fields } };
    });
    const answer = await rep.post('/api/v1/instances/bulk', { items });
    expect(answer.status).toBe(200);
    const { results } = answer.as<{ results: Result[] }>();
    expect(results.map(({ instance }) => instance)).toEqual(items.map(({ instance }) => instance));
    for (const [place, { status, problem, result }] of results.entries()) {
      if (place % 10 === 9) expect([status, problem?.code]).toEqual([404, 'instance.not-found']);
      else if (place % 10 === 5) expect([status, problem?.code]).toEqual([409, 'command.refused']);
      else expect([status, result?.version]).toEqual([200, expect.any(Number)]);
    }
    const versions = await Promise.all(
      instances.map(
        async (id) => (await rep.get(`/api/v1/instances/${id}`)).as<{ version: number }>().version,
      ),
    );
    expect(versions.reduce((sum, version) => sum + version - 1, 0)).toBe(
      results.filter(({ status }) => status === 200).length,
    );
  }, 120_000);

  it('takes no more than a thousand, and none that is not well formed', async () => {
    const rep = product.as('rep');
    const item = {
      instance: await givenOpportunity(rep),
      command: { type: 'hold', reason: 'budget frozen' },
    };
    const before = (await rep.get(`/api/v1/instances/${item.instance}`)).text;
    for (const items of [
      [],
      Array.from({ length: 1001 }, () => item),
      [item, { ...item, command: { type: 'create' } }],
      [item, { ...item, extra: 1 }],
    ]) {
      const answer = await rep.post('/api/v1/instances/bulk', { items });
      expect([answer.status, answer.json]).toEqual([
        422,
        expect.objectContaining({ code: 'request.invalid' }),
      ]);
    }
    expect((await rep.get(`/api/v1/instances/${item.instance}`)).text).toBe(before);
  });

  it('repeated with its key changes nothing again, and goes on with what failed', async () => {
    const rep = product.as('rep');
    const [one, other] = [await givenOpportunity(rep), await givenOpportunity(rep)];
    const items = [
      { instance: one, command: { type: 'hold', reason: 'budget frozen' } },
      { instance: other, command: { type: 'resume' } },
    ];
    const key = { 'idempotency-key': randomUUID() };
    const statuses = async () =>
      (await rep.post('/api/v1/instances/bulk', { items }, key))
        .as<{ results: Result[] }>()
        .results.map(({ status }) => status);
    expect(await statuses()).toEqual([200, 409]);
    await rep.post(`/api/v1/instances/${other}/hold`, { reason: 'budget frozen' });
    expect(await statuses()).toEqual([200, 200]);
    const version = async (id: string) =>
      (await rep.get(`/api/v1/instances/${id}`)).as<{ version: number }>().version;
    expect([await version(one), await version(other)]).toEqual([2, 3]);
    expect(await statuses()).toEqual([200, 200]);
    expect([await version(one), await version(other)]).toEqual([2, 3]);
  });

  it('keeps to the rights of whoever sends it, item by item', async () => {
    const instance = await givenOpportunity(product.as('rep'));
    const items = [{ instance, command: { type: 'hold', reason: 'budget frozen' } }];
    const answer = await product.as('secondRep').post('/api/v1/instances/bulk', { items });
    expect(answer.as<{ results: Result[] }>().results).toMatchObject([
      { status: 404, problem: { code: 'instance.not-found' } },
    ]);
  });
});
