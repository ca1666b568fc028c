import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ExecuteCommand } from '../application/execute-command.js';
import { ListInstances } from '../application/list-instances.js';
import { ReadInstance } from '../application/read-instance.js';
import { httpApplication } from '../../test/fakes/http-application.js';

const boom = () => Promise.reject(new Error('boom: password=hunter2'));
const databaseError = (code: string) => () => Promise.reject(Object.assign(new Error('db'), { code }));

describe('the edge', () => {
  let application: NestFastifyApplication;
  let authorization: string;
  beforeAll(async () => {
    const made = await httpApplication([
      { provide: ListInstances, useValue: { list: boom } },
      { provide: ExecuteCommand, useValue: { execute: databaseError('22003') } },
      { provide: ReadInstance, useValue: { get: databaseError('ECONNREFUSED') } },
    ]);
    application = made.application;
    authorization = `Bearer ${made.token}`;
  });
  afterAll(() => application.close());

  const send = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: string | Buffer,
    headers = {},
  ) =>
    application.inject({
      method,
      url,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
  const post = (payload: string | Buffer, headers = {}) =>
    send('POST', '/api/v1/customers', payload, headers);

  const customer = '/api/v1/customers/01890000-0000-7000-8000-000000000000';

  it.each<[string, () => ReturnType<typeof send>, number, string]>([
    ['an address with nothing', () => send('GET', '/nope'), 404, 'request.not-found'],
    ['a method that is not offered', () => send('PUT', '/api/v1/me'), 405, 'request.method-not-allowed'],
    ['malformed JSON', () => post('{"name":'), 400, 'request.malformed'],
    ['a key given twice', () => post('{"name":"a","name":"b"}'), 400, 'request.malformed'],
    ['__proto__', () => post('{"name":"a","__proto__":{}}'), 400, 'request.malformed'],
    ['NUL in the body', () => post('{"name":"a\\u0000"}'), 400, 'request.malformed'],
    ['a lone surrogate in the body', () => post('{"name":"\\ud800"}'), 400, 'request.malformed'],
    ['a body that is not UTF-8', () => post(Buffer.from([0x22, 0xff, 0x22])), 400, 'request.malformed'],
    [
      'an oversized body',
      () => post(JSON.stringify({ name: 'x'.repeat(1_100_000) })),
      413,
      'request.too-large',
    ],
    [
      'another content type',
      () => post('name=a', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'request.unsupported-media-type',
    ],
    [
      'another charset',
      () => post('{}', { 'content-type': 'application/json; charset=gbk' }),
      415,
      'request.unsupported-media-type',
    ],
    ['an unknown field', () => post('{"name":"a","colour":"red"}'), 422, 'request.invalid'],
    ['a wrong type', () => post('{"name":5}'), 422, 'request.invalid'],
    ['a body that is no object', () => post('[]'), 422, 'request.invalid'],
    ['no body at all', () => send('POST', '/api/v1/customers'), 422, 'request.invalid'],
    ['a blank name', () => post('{"name":"   "}'), 422, 'request.invalid'],
    ['a query out of range', () => send('GET', '/api/v1/customers?limit=201'), 422, 'request.invalid'],
    ['a query given twice', () => send('GET', '/api/v1/customers?search=a&search=b'), 422, 'request.invalid'],
    ['an unknown query', () => send('GET', '/api/v1/customers?colour=red'), 422, 'request.invalid'],
    ['NUL in the query', () => send('GET', '/api/v1/customers?search=%00'), 400, 'request.malformed'],
    [
      'a surrogate in the query',
      () => send('GET', '/api/v1/customers?search=%ED%A0%80'),
      400,
      'request.malformed',
    ],
    ['NUL in the path', () => send('GET', '/api/v1/customers/%00'), 400, 'request.malformed'],
    ['a broken escape in the path', () => send('GET', '/api/v1/customers/%zz'), 400, 'request.malformed'],
    [
      'a path that is far too long',
      () => send('GET', `/api/v1/customers/${'x'.repeat(5000)}`),
      404,
      'request.not-found',
    ],
    ['an id that is no UUID', () => send('GET', '/api/v1/customers/1'), 404, 'customer.not-found'],
    ['an unknown id', () => send('GET', customer), 404, 'customer.not-found'],
    [
      'a malformed If-Match',
      () => send('PATCH', customer, '{"name":"a"}', { 'if-match': '5' }),
      400,
      'request.malformed',
    ],
    [
      'a weak If-Match',
      () => send('PATCH', customer, '{"name":"a"}', { 'if-match': 'W/"5"' }),
      400,
      'request.malformed',
    ],
    [
      'an Idempotency-Key with a space',
      () => post('{"name":"a"}', { 'idempotency-key': 'a b' }),
      400,
      'request.malformed',
    ],
    [
      'an overlong Idempotency-Key',
      () => post('{"name":"a"}', { 'idempotency-key': 'k'.repeat(256) }),
      400,
      'request.malformed',
    ],
    [
      'an unsupported Accept, which is ignored',
      () => send('GET', customer, undefined, { accept: 'image/png' }),
      404,
      'customer.not-found',
    ],
    [
      'a value PostgreSQL refuses',
      () => send('POST', '/api/v1/instances/01890000-0000-7000-8000-000000000000/resume'),
      400,
      'request.malformed',
    ],
    [
      'a database that is away',
      () => send('GET', '/api/v1/instances/01890000-0000-7000-8000-000000000000'),
      503,
      'server.unavailable',
    ],
  ])('answers %s with a problem document', async (_, ask, status, code) => {
    const answer = await ask();
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = answer.json();
    expect({ status: answer.statusCode, code: problem.code }).toEqual({ status, code });
    expect(problem).toMatchObject({
      type: `/api/problems/${code}`,
      status,
      detail: problem.messages.en,
      requestId: answer.headers['x-request-id'],
    });
    expect(problem.messages.zh).toMatch(/\p{Script=Han}/u);
  });

  it('says which methods are offered instead', async () => {
    expect((await send('PUT', '/api/v1/me')).headers['allow']).toBe('GET, HEAD');
  });

  it('names every problem of a request by JSON pointer, in both languages', async () => {
    const { problems } = (await post('{"name":5,"a/b":1,"website":"javascript:alert(1)"}')).json();
    expect(problems.map((each: { pointer: string }) => each.pointer).sort()).toEqual([
      '/a~1b',
      '/name',
      '/website',
    ]);
    for (const { message } of problems)
      expect(message).toEqual({ en: expect.any(String), zh: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['fr', 'en'],
    ['fr;q=1, zh;q=0.1', 'zh'],
    ['*', 'en'],
  ])('speaks, when asked for %s, %s', async (accepted, language) => {
    const answer = await send('GET', '/nope', undefined, { 'accept-language': accepted });
    expect(answer.json().detail).toBe(answer.json().messages[language]);
    expect(answer.headers['content-language']).toBe(language);
  });

  it('keeps to itself what went wrong inside', async () => {
    const answer = await send('GET', '/api/v1/instances');
    expect(answer.json()).toMatchObject({ code: 'server.failure', status: 500 });
    expect(answer.body).not.toContain('hunter2');
  });

  it('describes every kind of problem it answers with, for people and programs', async () => {
    const json = await application.inject('/api/problems/command.refused');
    expect(json.json()).toMatchObject({ code: 'command.refused', status: 409 });
    const html = await application.inject({
      url: '/api/problems/command.refused',
      headers: { accept: 'text/html' },
    });
    expect(html.headers['content-type']).toContain('text/html');
    expect(html.body).toContain('Not yet');
    expect((await application.inject('/api/problems/toString')).statusCode).toBe(404);
  });

  it('takes a sane X-Request-Id and replaces another', async () => {
    expect(
      (await send('GET', '/nope', undefined, { 'x-request-id': 'trace-1' })).headers['x-request-id'],
    ).toBe('trace-1');
    expect(
      (await send('GET', '/nope', undefined, { 'x-request-id': '<script>' })).headers['x-request-id'],
    ).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('forbids other hosts and frames', async () => {
    const { headers } = await application.inject('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves probes, figures by route template, and the pages, without sign-in', async () => {
    expect((await application.inject('/api/health/live')).json()).toEqual({ status: 'ok' });
    expect((await application.inject('/api/health/ready')).json()).toEqual({ status: 'ok' });
    await send('GET', customer);
    const figures = (await application.inject('/api/metrics')).body;
    expect(figures).toMatch(
      /sluice_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/customers\/:id",status="404"\}/,
    );
    expect(figures).toContain('sluice_database_connections{state="total"} 1');
    for (const url of ['/', '/assets/page.css', '/assets/sign-in.js'])
      expect((await application.inject(url)).statusCode).toBe(200);
    expect((await application.inject({ url: '/', headers: { 'accept-language': 'zh' } })).body).toContain(
      '登录',
    );
    expect((await application.inject('/?language=zh')).body).toContain('登录');
  });

  it('is not ready when the database does not answer', async () => {
    const away = await httpApplication([], { ping: () => Promise.reject(new Error('away')) });
    const answer = await away.application.inject('/api/health/ready');
    expect(answer.json()).toMatchObject({ status: 503, code: 'server.unavailable' });
    await away.application.close();
  });

  describe('on the wire', () => {
    let port: number;
    beforeAll(async () => {
      await application.listen(0, '127.0.0.1');
      port = (application.getHttpServer().address() as AddressInfo).port;
    });

    const speak = (words: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(words));
        let heard = '';
        socket.on('data', (chunk) => (heard += chunk.toString()));
        socket.on('close', () => resolve(heard)).on('error', reject);
      });

    it.each([
      ['no HTTP', 'HELLO\r\n\r\n'],
      ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n'],
      ['far too many headers', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`],
      ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc'],
    ])('answers %s with a problem document', async (_, words) => {
      const heard = await speak(words);
      expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(heard).toContain('application/problem+json');
      expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n')))).toMatchObject({ code: 'request.malformed' });
    });

    it('answers a request without a Host, or with an odd expectation, like any other', async () => {
      const hostless = await speak('GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
      expect(hostless).toMatch(/^HTTP\/1\.1 400 /);
      expect(hostless).toContain('application/problem+json');
      const expecting = await speak(
        'GET /nope HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
      );
      expect(expecting).toMatch(/^HTTP\/1\.1 404 /);
      expect(expecting).toContain('application/problem+json');
    });

    it('stops reading a body that never ends', async () => {
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      const head = `POST /api/v1/customers HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
      expect(await speak(`${head}${chunk.repeat(17)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
    });
  });
});
