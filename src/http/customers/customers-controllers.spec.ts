import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { httpApplication } from '../../../test/fakes/http-application.js';

describe('customers and contacts over HTTP', () => {
  let application: NestFastifyApplication;
  let token: string;
  beforeAll(async () => {
    ({ application, token } = await httpApplication());
  });
  afterAll(() => application.close());

  const ask = (method: InjectOptions['method'], url: string, payload?: object, headers = {}) =>
    application.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(payload ? { payload } : {}),
    } as InjectOptions);

  it('makes, reads and changes a customer, each answer with its version', async () => {
    const made = await ask('POST', '/api/v1/customers', { name: ' 顶峰泵业 ', industry: '制造' });
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const url = `/api/v1/customers/${made.json().id}`;
    expect((await ask('GET', url)).json()).toEqual(made.json());
    const changed = await ask('PATCH', url, { industry: null }, { 'if-match': '"1"' });
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json()).toMatchObject({ name: '顶峰泵业', version: 2 });
    expect(changed.json()).not.toHaveProperty('industry');
    expect((await ask('PATCH', url, { name: 'x' }, { 'if-match': '"1"' })).statusCode).toBe(412);
    expect((await ask('PATCH', url, { name: 'x' }, { 'if-match': '*' })).statusCode).toBe(200);
    expect(
      (await ask('GET', url.toUpperCase().replace('/API/V1/CUSTOMERS', '/api/v1/customers'))).statusCode,
    ).toBe(200);
  });

  it('makes one customer of a request that is repeated', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const first = await ask('POST', '/api/v1/customers', { name: 'Once' }, key);
    const again = await ask('POST', '/api/v1/customers', { name: 'Once' }, key);
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([201, first.body, '"1"']);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    const other = await ask('POST', '/api/v1/customers', { name: 'Twice' }, key);
    expect(other.json()).toMatchObject({ status: 422, code: 'request.idempotency-key-reused' });
    const elsewhere = await ask('POST', '/api/v1/users', { name: 'Once' }, key);
    expect(elsewhere.statusCode).toBe(422);
    expect((await ask('GET', '/api/v1/customers?search=Once')).json().items).toHaveLength(1);
  });

  it('lists by pages', async () => {
    for (const name of ['Page A', 'Page B', 'Page C']) await ask('POST', '/api/v1/customers', { name });
    const page = (await ask('GET', '/api/v1/customers?search=Page&limit=2')).json();
    const rest = (await ask('GET', `/api/v1/customers?search=Page&limit=2&cursor=${page.next}`)).json();
    expect([...page.items, ...rest.items].map(({ name }) => name).sort()).toEqual([
      'Page A',
      'Page B',
      'Page C',
    ]);
  });

  it('keeps contacts at their customer', async () => {
    const customer = (await ask('POST', '/api/v1/customers', { name: 'Acme' })).json().id;
    const made = await ask('POST', `/api/v1/customers/${customer}/contacts`, { name: '王总', title: 'CFO' });
    expect(made.json()).toMatchObject({ customer, name: '王总', version: 1 });
    expect((await ask('GET', `/api/v1/customers/${customer}/contacts`)).json()).toEqual({
      items: [made.json()],
    });
    const url = `/api/v1/contacts/${made.json().id}`;
    expect((await ask('PATCH', url, { title: 'CEO' })).json()).toMatchObject({ title: 'CEO', version: 2 });
    expect((await ask('GET', url)).headers['etag']).toBe('"2"');
    expect((await ask('GET', '/api/v1/contacts/nobody')).json().code).toBe('contact.not-found');
  });
});
