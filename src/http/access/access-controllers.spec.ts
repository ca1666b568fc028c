import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { administrator, httpApplication } from '../../../test/fakes/http-application.js';

describe('access over HTTP', () => {
  let application: NestFastifyApplication;
  let authorization: string;
  beforeAll(async () => {
    const made = await httpApplication();
    application = made.application;
    authorization = `Bearer ${made.token}`;
  });
  afterAll(() => application.close());

  const ask = (options: InjectOptions) => application.inject(options);
  const asAdministrator = (options: InjectOptions) =>
    ask({ ...options, headers: { authorization, ...options.headers } });
  const signIn = (payload: object, headers = {}) =>
    ask({ method: 'POST', url: '/api/v1/session', payload, headers });

  async function cookie(): Promise<string> {
    const answer = await signIn(administrator);
    return `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;
  }

  it('signs a browser in with a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn(administrator);
    expect(answer.json()).toMatchObject({
      user: { email: administrator.email },
      organisation: { slug: 'main' },
    });
    expect(answer.cookies).toEqual([
      expect.objectContaining({ name: 'sluice_session', httpOnly: true, sameSite: 'Lax', path: '/' }),
    ]);
    const me = await ask({ url: '/api/v1/me', headers: { cookie: await cookie() } });
    expect(me.json()).toEqual(answer.json());
  });

  it('sends the cookie over https only when the product is reached so', async () => {
    const secure = await httpApplication([], { publicUrl: 'https://sales.example.com' });
    const answer = await secure.application.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: administrator,
    });
    expect(answer.cookies[0]).toMatchObject({ secure: true });
    expect(answer.headers['strict-transport-security']).toBeDefined();
    await secure.application.close();
  });

  it('refuses a wrong password with nothing that tells what was wrong', async () => {
    const wrong = await signIn({ ...administrator, password: 'x' });
    const unknown = await signIn({ ...administrator, email: 'nobody@example.com' });
    expect(wrong.statusCode).toBe(401);
    const { requestId: _one, ...first } = wrong.json();
    const { requestId: _other, ...second } = unknown.json();
    expect(first).toEqual(second);
    expect(wrong.cookies).toEqual([]);
  });

  it('lets only so many attempts pass from one address', async () => {
    const strict = await httpApplication([], { signInLimit: 2 });
    const attempt = () => strict.application.inject({ method: 'POST', url: '/api/v1/session', payload: {} });
    expect([(await attempt()).statusCode, (await attempt()).statusCode]).toEqual([422, 422]);
    const third = await attempt();
    expect(third.json()).toMatchObject({ status: 429, code: 'request.too-many' });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await strict.application.inject('/api/health/live')).statusCode).toBe(200);
    await strict.application.close();
  });

  it('signs out for good', async () => {
    const session = await cookie();
    const out = await ask({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: session } });
    expect(out.statusCode).toBe(204);
    expect(out.cookies[0]).toMatchObject({ name: 'sluice_session', value: '' });
    const after = await ask({ url: '/api/v1/me', headers: { cookie: session } });
    expect(after.json()).toMatchObject({ status: 401, code: 'access.credential-revoked' });
  });

  it.each([
    ['nothing', {}, 'access.sign-in-required'],
    ['another scheme', { authorization: 'Basic YTpi' }, 'access.sign-in-required'],
    ['a token that is none', { authorization: 'Bearer x' }, 'access.credential-revoked'],
    ['a cookie that is none', { cookie: 'sluice_session=x' }, 'access.credential-revoked'],
  ])('asks who presents %s to sign in', async (_, headers, code) => {
    const answer = await ask({ url: '/api/v1/customers', headers });
    expect(answer.json()).toMatchObject({ status: 401, code });
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  });

  it.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }, 403],
    ['another site in an old browser', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 201],
    ['our own page in an old browser', { origin: 'http://localhost:80' }, 201],
    ['a program with the cookie of its user', {}, 201],
  ])('answers a write with the cookie from %s', async (_, headers, status) => {
    const session = await cookie();
    const answer = await ask({
      method: 'POST',
      url: '/api/v1/customers',
      payload: { name: 'Acme' },
      headers: { cookie: session, ...headers },
    });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json().code).toBe('access.origin-refused');
  });

  it('does not let another site sign a browser in', async () => {
    expect((await signIn(administrator, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({
      code: 'access.origin-refused',
    });
  });

  it('lets a token write from anywhere: no browser sends it by itself', async () => {
    const answer = await asAdministrator({
      method: 'POST',
      url: '/api/v1/customers',
      payload: { name: 'Acme' },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.statusCode).toBe(201);
  });

  it('shows the text of a token once, also to a repeated request', async () => {
    const request = {
      method: 'POST',
      url: '/api/v1/tokens',
      payload: { name: 'ci' },
      headers: { 'idempotency-key': 't1' },
    } as const;
    const first = await asAdministrator(request);
    const { token, id } = first.json();
    expect((await ask({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(
      200,
    );
    const again = await asAdministrator(request);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.json()).toMatchObject({ id, name: 'ci' });
    expect(again.json()).not.toHaveProperty('token');
    expect((await asAdministrator({ url: '/api/v1/tokens' })).body).not.toContain(token);
    expect((await asAdministrator({ method: 'DELETE', url: `/api/v1/tokens/${id}` })).statusCode).toBe(204);
    expect((await ask({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(
      401,
    );
    expect((await asAdministrator({ method: 'DELETE', url: `/api/v1/tokens/${id}` })).json().code).toBe(
      'token.not-found',
    );
  });

  it('keeps users: made once, changed on the version seen, listed by pages', async () => {
    const payload = { email: 'Li.Na@example.com', name: '李娜', roles: ['rep'], password: 'long enough' };
    const made = await asAdministrator({ method: 'POST', url: '/api/v1/users', payload });
    expect(made.statusCode).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).not.toContain('long enough');
    const url = `/api/v1/users/${made.json().id}`;
    const changed = await asAdministrator({
      method: 'PATCH',
      url,
      payload: { groups: ['sales'] },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.json()).toMatchObject({ groups: ['sales'], version: 2 });
    const late = await asAdministrator({
      method: 'PATCH',
      url,
      payload: { groups: [] },
      headers: { 'if-match': '"1"' },
    });
    expect(late.json()).toMatchObject({ status: 412, code: 'entity.version-mismatch', currentVersion: 2 });
    const page = (await asAdministrator({ url: '/api/v1/users?limit=1' })).json();
    const rest = (await asAdministrator({ url: `/api/v1/users?limit=1&cursor=${page.next}` })).json();
    expect([...page.items, ...rest.items].map(({ email }) => email).sort()).toEqual([
      administrator.email,
      'li.na@example.com',
    ]);
    expect(rest).not.toHaveProperty('next');
  });
});
