import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authenticate } from '../../src/application/access/authenticate.js';
import { LockOut } from '../../src/application/access/lock-out.js';
import { Passwords } from '../../src/application/access/passwords.js';
import { SignIn } from '../../src/application/access/sign-in.js';
import type { AuditType } from '../../src/application/ports/audit-trail.js';
import { ADMINISTRATOR_PASSWORD } from '../support/company.js';
import type { HttpAnswer, HttpClient } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const admin = () => product.as('administrator');
const codeOf = (answer: HttpAnswer): string => answer.as<{ code: string }>().code;
const detailOf = (answer: HttpAnswer): string => answer.as<{ detail: string }>().detail;
let made = 0;

interface Account {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

async function account(): Promise<Account> {
  made += 1;
  const wanted = { email: `user${made}@acme.example`, name: `User ${made}`, password: 'long enough' };
  const { id } = (await admin().post('/api/v1/users', { ...wanted, roles: ['rep'] })).as<{ id: string }>();
  return { id, ...wanted };
}

function signIn(email: string, password: string, more: object = {}): Promise<HttpAnswer> {
  return product.anyone.post('/api/v1/session', { organisation: 'main', email, password, ...more });
}

/** A browser that signed in. */
async function browser({ email, password }: Account): Promise<HttpClient> {
  const answer = await signIn(email, password);
  expect(answer.status).toBe(200);
  const [cookie = ''] = answer.headers['set-cookie'] ?? [];
  return product.anyone.with({ cookie: cookie.split(';', 1)[0] ?? '' });
}

async function audited(stream: string): Promise<AuditType[]> {
  const { items } = await product.stores.audit.page(product.organisation.id, { stream, limit: 50 });
  return items.map(({ type }) => type).reverse();
}

describe('an account', () => {
  it('locks after ten wrong passwords, the right one included, and nothing tells it from one that is not there', async () => {
    const { id, email, password } = await account();
    const answers: HttpAnswer[] = [];
    for (let each = 0; each < 10; each++) answers.push(await signIn(email, 'wrong'));
    answers.push(await signIn(email, password), await signIn('nobody@acme.example', 'wrong'));
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(detailOf(answer)).toBe(detailOf(answers[0] ?? answer));
    }
    const types = await audited(id);
    expect(types.filter((type) => type === 'sign-in.failed')).toHaveLength(10);
    expect(types.at(-1)).toBe('sign-in.locked');
    expect(codeOf(await product.as('manager').post(`/api/v1/users/${id}/unlock`))).toBe('access.forbidden');
    expect((await admin().post(`/api/v1/users/${id}/unlock`)).status).toBe(204);
    expect((await signIn(email, password)).status).toBe(200);
  });

  it('stays locked when the product starts again', async () => {
    const { email, password } = await account();
    for (let each = 0; each < 10; each++) await signIn(email, 'wrong');
    const { directory, signInFailures } = product.stores;
    const lockOut = new LockOut(signInFailures);
    const passwords = new Passwords(directory, new Authenticate(directory), lockOut);
    const restarted = new SignIn(directory, lockOut, passwords);
    await expect(restarted.execute({ organisation: 'main', email, password })).rejects.toMatchObject({
      code: 'access.sign-in-failed',
    });
  });
});

describe('a password', () => {
  it('is changed by its owner, who has to know the old one; his other sessions end', async () => {
    const person = await account();
    const [here, elsewhere] = [await browser(person), await browser(person)];
    const change = (oldPassword: string, newPassword: string): Promise<HttpAnswer> =>
      here.post('/api/v1/me/password', { oldPassword, newPassword });
    expect(codeOf(await change('wrong', 'something new'))).toBe('access.password-wrong');
    expect(codeOf(await change(person.password, person.password))).toBe('access.password-unchanged');
    expect(codeOf(await change(person.password, 'short'))).toBe('request.invalid');
    expect((await change(person.password, 'something new')).status).toBe(204);
    expect((await here.get('/api/v1/me')).status).toBe(200);
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(person.email, person.password)).status).toBe(401);
    expect((await signIn(person.email, 'something new')).status).toBe(200);
    expect(await audited(person.id)).toContain('password.changed');
  });

  it('cannot be guessed by changing it either', async () => {
    const person = await account();
    const here = await browser(person);
    const change = (oldPassword: string): Promise<HttpAnswer> =>
      here.post('/api/v1/me/password', { oldPassword, newPassword: 'something new' });
    for (let each = 0; each < 10; each++) await change('wrong');
    expect(codeOf(await change(person.password))).toBe('access.password-wrong');
  });

  it('that an administrator sets opens nothing until its owner has chosen another', async () => {
    const person = await account();
    const before = await browser(person);
    const path = `/api/v1/users/${person.id}/password-reset`;
    expect(codeOf(await product.as('operations').post(path))).toBe('access.forbidden');
    const { temporaryPassword } = (await admin().post(path)).as<{ temporaryPassword: string }>();
    expect((await before.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(person.email, person.password)).status).toBe(401);
    const early = await signIn(person.email, temporaryPassword);
    expect(codeOf(early)).toBe('access.password-change-required');
    expect(early.headers['set-cookie']).toBeUndefined();
    const same = await signIn(person.email, temporaryPassword, { newPassword: temporaryPassword });
    expect(codeOf(same)).toBe('access.password-unchanged');
    const chosen = await signIn(person.email, temporaryPassword, { newPassword: 'chosen myself' });
    expect(chosen.status).toBe(200);
    expect((await signIn(person.email, 'chosen myself')).status).toBe(200);
    expect((await signIn(person.email, temporaryPassword)).status).toBe(401);
  });
});

describe('sessions', () => {
  interface Listed {
    readonly items: readonly { id: string; current: boolean }[];
  }

  it('are listed for their owner, who ends them one by one', async () => {
    const person = await account();
    const [here, elsewhere] = [await browser(person), await browser(person)];
    const { items } = (await here.get('/api/v1/sessions')).as<Listed>();
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(JSON.stringify(items)).not.toMatch(/secret|hash/i);
    const other = items.find(({ current }) => !current)?.id ?? '';
    expect(codeOf(await product.as('rep').delete(`/api/v1/sessions/${other}`))).toBe('session.not-found');
    expect((await here.delete(`/api/v1/sessions/${other}`)).status).toBe(204);
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await here.get('/api/v1/me')).status).toBe(200);
    expect(await audited(person.id)).toContain('credential.revoked');
  });

  it('and tokens of somebody are ended at once by an administrator', async () => {
    const person = await account();
    const here = await browser(person);
    const { token } = (await here.post('/api/v1/tokens', { name: 'script' })).as<{ token: string }>();
    const script = product.anyone.with({ authorization: `Bearer ${token}` });
    expect((await script.get('/api/v1/me')).status).toBe(200);
    const path = `/api/v1/users/${person.id}/credentials`;
    expect(codeOf(await here.delete(path))).toBe('access.forbidden');
    expect((await admin().delete(path)).json).toEqual({ revoked: 2 });
    expect([(await here.get('/api/v1/me')).status, (await script.get('/api/v1/me')).status]).toEqual([
      401, 401,
    ]);
  });

  it('end with a password, tokens only where that is wanted: a reset, or a change of one’s own', async () => {
    const person = await account();
    const here = await browser(person);
    const issue = async () => {
      const { token } = (await here.post('/api/v1/tokens', { name: 'script' })).as<{ token: string }>();
      return product.anyone.with({ authorization: `Bearer ${token}` });
    };
    const [script, other] = [await issue(), await issue()];
    const status = async (client: HttpClient) => (await client.get('/api/v1/me')).status;
    const wanted = { oldPassword: person.password, newPassword: 'something new', revokeTokens: true };
    expect((await here.post('/api/v1/me/password', wanted)).status).toBe(204);
    expect([await status(here), await status(script), await status(other)]).toEqual([200, 401, 401]);
    const again = await issue();
    const reset = `/api/v1/users/${person.id}/password-reset`;
    expect((await admin().post(reset)).status).toBe(200);
    expect([await status(here), await status(again)]).toEqual([401, 200]);
    expect((await admin().post(reset, { revokeTokens: true })).status).toBe(200);
    expect(await status(again)).toBe(401);
    expect(codeOf(await admin().post(reset, { revokeTokens: 'yes' }))).toBe('request.invalid');
    const { items } = await product.stores.audit.page(product.organisation.id, {
      stream: person.id,
      type: 'password.changed',
      limit: 9,
    });
    expect(items.map(({ body }) => body)).toEqual([
      { temporary: true, tokensRevoked: true },
      { temporary: true },
      { tokensRevoked: true },
    ]);
  });
});

describe('a token', () => {
  interface Issued {
    readonly token: string;
    readonly scopes: readonly string[];
    readonly expiresAt: string;
  }

  async function issued(by: HttpClient, body: object = {}): Promise<Issued & { client: HttpClient }> {
    const answer = await by.post('/api/v1/tokens', { name: 'script', ...body });
    expect(answer.status).toBe(201);
    const made = answer.as<Issued>();
    return { ...made, client: product.anyone.with({ authorization: `Bearer ${made.token}` }) };
  }

  const customer = { name: 'Acme' };

  it('reads and writes unless it is made for less, or more', async () => {
    const { scopes, client } = await issued(admin());
    expect(scopes).toEqual(['read', 'write']);
    expect((await client.post('/api/v1/customers', customer)).status).toBe(201);
    const refused = await client.post('/api/v1/teams', { name: 'x' });
    expect(refused.json).toMatchObject({ status: 403, code: 'access.scope-missing' });
    expect(detailOf(refused)).toContain('administer');
  });

  it.each([
    [['read'], 'get', '/api/v1/customers', 200],
    [['read'], 'post', '/api/v1/customers', 403],
    [['write'], 'get', '/api/v1/customers', 403],
    [['write'], 'post', '/api/v1/customers', 201],
    [['decide', 'read'], 'post', '/api/v1/customers', 403],
    [['administer'], 'post', '/api/v1/customers', 403],
  ] as const)('for %j may %s %s: %s', async (scopes, method, path, status) => {
    const { client } = await issued(admin(), { scopes });
    const answer = method === 'get' ? await client.get(path) : await client.post(path, customer);
    expect(answer.status).toBe(status);
  });

  it('never does what its user may not', async () => {
    const { client } = await issued(product.as('rep'), { scopes: ['read', 'administer'] });
    expect(codeOf(await client.post('/api/v1/teams', { name: 'x' }))).toBe('access.forbidden');
  });

  it('makes no token that can do more or lasts longer', async () => {
    const first = await issued(admin(), { scopes: ['read', 'write'], days: 1 });
    const more = await first.client.post('/api/v1/tokens', { name: 'more', scopes: ['read', 'administer'] });
    expect(codeOf(more)).toBe('access.scope-missing');
    const second = await issued(first.client, { scopes: ['read'], days: 700 });
    expect(Date.parse(second.expiresAt)).toBeLessThanOrEqual(Date.parse(first.expiresAt) + 1000);
  });

  it('is told of in the trail, without its text', async () => {
    const person = await account();
    const { token } = await issued(await browser(person));
    const { items } = await product.stores.audit.page(product.organisation.id, {
      stream: person.id,
      limit: 50,
    });
    expect(items.map(({ type }) => type)).toContain('credential.issued');
    expect(JSON.stringify(items)).not.toContain(token.split('_').at(-1));
  });
});

describe('the trail', () => {
  it('tells of signing in and out, and holds no password', async () => {
    const { administrator } = product.people;
    const here = await browser({ ...administrator, password: ADMINISTRATOR_PASSWORD });
    await here.delete('/api/v1/session');
    const types = await audited(administrator.id);
    expect(types.slice(-2)).toEqual(['sign-in.succeeded', 'sign-out']);
    const { items } = await product.stores.audit.page(product.organisation.id, { limit: 200 });
    expect(JSON.stringify(items)).not.toMatch(/correct horse|long enough|something new/);
  });
});
