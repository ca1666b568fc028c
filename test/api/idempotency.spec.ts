import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpAnswer } from '../support/http-client.js';
import { attach, fileOf, givenOpportunity } from '../support/opportunity.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const meeting = (outcome: string) => ({
  evidence: 'reaction',
  values: { dislikes: `交付周期太长，售后响应也慢 ${outcome}` },
});
const newKey = () => ({ 'idempotency-key': randomUUID() });
const replayed = ({ headers }: HttpAnswer) => headers['idempotency-replayed'] === 'true';

async function eventCount(instance: string): Promise<number> {
  return (await product.as('rep').get(`/api/v1/instances/${instance}/events`)).as<{ items: unknown[] }>()
    .items.length;
}

describe('a request that carries an Idempotency-Key', () => {
  it('is answered with the same bytes when repeated, and has its effect once', async () => {
    const rep = product.as('rep');
    const instance = await givenOpportunity(rep);
    const path = `/api/v1/instances/${instance}/evidence`;
    const key = newKey();
    const first = await rep.post(path, meeting('a'), key);
    const again = await rep.post(path, meeting('a'), key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect([replayed(first), replayed(again)]).toEqual([false, true]);
    expect(await eventCount(instance)).toBe(2);
  });

  it('is refused with another body, another address or another file', async () => {
    const rep = product.as('rep');
    const instance = await givenOpportunity(rep);
    const other = await givenOpportunity(rep);
    const reused = [422, expect.objectContaining({ code: 'request.idempotency-key-reused' })];
    const key = newKey();
    await rep.post(`/api/v1/instances/${instance}/evidence`, meeting('a'), key);
    for (const [path, body] of [
      [`/api/v1/instances/${instance}/evidence`, meeting('b')],
      [`/api/v1/instances/${other}/evidence`, meeting('a')],
      ['/api/v1/customers', { name: '华东仪器' }],
    ] as const) {
      const answer = await rep.post(path, body, key);
      expect([answer.status, answer.json]).toEqual(reused);
    }
    const upload = newKey();
    expect((await attach(rep, instance, 'contract', { headers: upload })).status).toBe(201);
    expect((await attach(rep, instance, 'contract', { headers: upload })).status).toBe(201);
    const changed = await attach(rep, instance, 'contract', {
      headers: upload,
      bytes: fileOf('pdf', 'another text'),
    });
    expect([changed.status, changed.json]).toEqual(reused);
    expect([await eventCount(instance), await eventCount(other)]).toEqual([3, 1]);
  });

  it('belongs to whoever sent it: the same key of somebody else is another', async () => {
    const instance = await givenOpportunity(product.as('rep'));
    const key = newKey();
    const path = `/api/v1/instances/${instance}/evidence`;
    await product.as('rep').post(path, meeting('a'), key);
    const answer = await product.as('manager').post(path, meeting('b'), key);
    expect([answer.status, replayed(answer)]).toEqual([201, false]);
  });

  it('goes through once what was missing is supplied, for a refusal is not kept', async () => {
    const rep = product.as('rep');
    const instance = await givenOpportunity(rep);
    const key = newKey();
    const path = `/api/v1/instances/${instance}/reopen`;
    const refused = await rep.post(path, { reason: '客户重新启动选型' }, key);
    expect([refused.status, refused.json]).toEqual([
      409,
      expect.objectContaining({ code: 'command.refused' }),
    ]);
    const lost = await rep.post(`/api/v1/instances/${instance}/close`, {
      outcome: 'lost',
      answers: { reason: 'price' },
    });
    expect(lost.status).toBe(200);
    const accepted = await rep.post(path, { reason: '客户重新启动选型' }, key);
    expect([accepted.status, replayed(accepted)]).toEqual([200, false]);
  });

  it.each([
    [
      'a command',
      async () => `/api/v1/instances/${await givenOpportunity(product.as('rep'))}/evidence`,
      meeting('a'),
    ],
    [
      'a creation',
      () => '/api/v1/instances',
      {
        definition: 'key-account-six-stage',
        name: 'twins',
        fields: { amount: { amount: '1', currency: 'CNY' } },
      },
    ],
    ['a customer', () => '/api/v1/customers', { name: '双胞胎公司' }],
  ])('sent twice at the same moment has one effect: %s', async (_, pathOf, body) => {
    const rep = product.as('rep');
    const path = await pathOf();
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => rep.post(path, body, key)));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(done.filter((answer) => !replayed(answer))).toHaveLength(1);
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    const last = await rep.post(path, body, key);
    expect([last.status, last.text]).toEqual([201, done[0]?.text]);
  });

  it('does not show the text of a token twice', async () => {
    const key = newKey();
    const body = { name: 'laptop', days: 3 };
    const first = (await product.as('rep').post('/api/v1/tokens', body, key)).as<{
      id: string;
      token?: string;
    }>();
    const again = (await product.as('rep').post('/api/v1/tokens', body, key)).as<{
      id: string;
      token?: string;
    }>();
    expect(again).toEqual({ ...first, token: undefined });
    expect(first.token).toMatch(/^slc_/);
  });
});
