import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryAccess } from '../../../test/fakes/memory-access.js';
import { MemoryDirectory } from '../../../test/fakes/memory-directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { formatCredential, newSecret, parseCredential } from './credential-text.js';
import { FoundOrganisation } from './found-organisation.js';
import type { Sessions } from './sessions.js';
import type { SignIn } from './sign-in.js';
import type { Tokens } from './tokens.js';
import type { Users } from './users.js';

const password = 'correct horse';
const email = 'boss@example.com';

describe('access', () => {
  let directory: MemoryDirectory;
  let authenticate: Authenticate;
  let signIn: SignIn;
  let tokens: Tokens;
  let users: Users;
  let sessions: Sessions;

  beforeEach(async () => {
    ({ directory, authenticate, signIn, tokens, users, sessions } = memoryAccess());
    await new FoundOrganisation(directory).execute({ slug: 'main', zone: 'Asia/Shanghai', email, password });
  });

  async function asAdministrator(): Promise<RequestContext> {
    const { text } = await signIn.execute({ organisation: 'main', email, password });
    return { ...(await authenticate.execute(text)), language: 'en', requestId: 'r' };
  }

  it('founds the organisation once, with a password of its own when none is given', async () => {
    const other = new MemoryDirectory();
    const found = new FoundOrganisation(other);
    const first = await found.execute({ slug: 'acme', zone: 'Europe/Berlin', email: 'Root@Acme.example' });
    expect(first?.generatedPassword?.length).toBeGreaterThanOrEqual(16);
    expect(await found.execute({ slug: 'other', zone: 'UTC', email })).toBeUndefined();
    const request = {
      organisation: 'acme',
      email: 'root@acme.example',
      password: first?.generatedPassword ?? '',
    };
    expect((await memoryAccess(other).signIn.execute(request)).user.roles).toEqual(['administrator']);
  });

  it('goes on with an organisation whose first start was interrupted', async () => {
    const other = new MemoryDirectory();
    await other.createOrganisation({ id: 'o', slug: 'half', name: 'half', zone: 'UTC' });
    const first = await new FoundOrganisation(other).execute({ slug: 'main', zone: 'UTC', email, password });
    expect(first?.organisation.slug).toBe('half');
    expect(await other.users('o', { limit: 10 })).toHaveLength(1);
  });

  it.each([
    ['an empty database', undefined],
    ['an organisation without people', { id: 'o', slug: 'main', name: 'main', zone: 'UTC' }],
  ])('shows one password when two processes start at once on %s', async (_what, half) => {
    const other = new MemoryDirectory();
    if (half !== undefined) await other.createOrganisation(half);
    const start = () => new FoundOrganisation(other).execute({ slug: 'main', zone: 'UTC', email });
    const shown = (await Promise.all([start(), start()])).filter((first) => first !== undefined);
    expect(shown).toHaveLength(1);
    const request = { organisation: 'main', email, password: shown[0]?.generatedPassword ?? '' };
    expect((await memoryAccess(other).signIn.execute(request)).user.email).toBe(email);
  });

  it('signs in with the e-mail in any case and knows the person again by the session', async () => {
    const { text, organisation } = await signIn.execute({
      organisation: 'main',
      email: ' Boss@Example.com ',
      password,
    });
    expect(await authenticate.execute(text)).toMatchObject({
      org: organisation.id,
      zone: 'Asia/Shanghai',
      user: { email },
    });
  });

  it.each([
    ['organisation', { organisation: 'nowhere', email, password }],
    ['e-mail', { organisation: 'main', email: 'nobody@example.com', password }],
    ['password', { organisation: 'main', email, password: 'wrong' }],
  ])('gives the same answer for a wrong %s', async (_, request) => {
    await expect(signIn.execute(request)).rejects.toMatchObject({ code: 'access.sign-in-failed' });
  });

  it('refuses a credential that is unknown, altered or of another organisation', async () => {
    const { text } = await signIn.execute({ organisation: 'main', email, password });
    const parts = parseCredential(text);
    if (!parts) throw new Error('no credential');
    const elsewhere = formatCredential({ ...parts, org: '01890000-0000-7000-8000-000000000000' });
    for (const wrong of ['', 'x', formatCredential({ ...parts, secret: newSecret() }), elsewhere]) {
      await expect(authenticate.execute(wrong)).rejects.toMatchObject({ code: 'access.credential-revoked' });
    }
  });

  it('does not ask the directory for each request', async () => {
    const { text } = await signIn.execute({ organisation: 'main', email, password });
    await authenticate.execute(text);
    await authenticate.execute(text);
    expect(directory.lookups).toBe(1);
  });

  it('stops a token as soon as it is revoked, and stores no secret', async () => {
    const context = await asAdministrator();
    const { text, credential } = await tokens.issue(context, {
      name: 'ci',
      days: 30,
      scopes: ['read'],
    });
    await authenticate.execute(text);
    expect(JSON.stringify(await tokens.list(context))).not.toContain(parseCredential(text)?.secret);
    await tokens.revoke(context, credential.id);
    await expect(authenticate.execute(text)).rejects.toMatchObject({ code: 'access.credential-revoked' });
    expect(await tokens.list(context)).toEqual([]);
    await expect(tokens.revoke(context, credential.id)).rejects.toMatchObject({ code: 'token.not-found' });
  });

  it('ends a session on sign-out', async () => {
    const { text } = await signIn.execute({ organisation: 'main', email, password });
    const context = { ...(await authenticate.execute(text)), language: 'en', requestId: 'r' } as const;
    await sessions.signOut(context);
    await expect(authenticate.execute(text)).rejects.toMatchObject({ code: 'access.credential-revoked' });
  });

  const rep = {
    email: 'rep@example.com',
    name: '李娜',
    roles: ['rep'],
    groups: ['sales'],
    password: 'long enough',
  } as const;

  it('lets an administrator make a user, and only one of an e-mail', async () => {
    const context = await asAdministrator();
    const user = await users.create(context, rep);
    expect(user).toMatchObject({ name: '李娜', active: true, version: 1 });
    expect(user).not.toHaveProperty('password');
    await expect(users.create(context, { ...rep, email: 'REP@example.com' })).rejects.toMatchObject({
      code: 'user.email-taken',
    });
    expect(
      (await signIn.execute({ organisation: 'main', email: rep.email, password: rep.password })).user.id,
    ).toBe(user.id);
  });

  it('lets others read only themselves', async () => {
    const context = await asAdministrator();
    const user = await users.create(context, rep);
    const asRep: RequestContext = { ...context, actor: { user: user.id, roles: user.roles, groups: [] } };
    expect((await users.get(asRep, user.id)).email).toBe(rep.email);
    await expect(users.get(asRep, context.actor.user)).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(users.list(asRep, { limit: 10 })).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(users.create(asRep, rep)).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(users.update(asRep, user.id, { roles: ['administrator'] })).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('shuts a deactivated user out at once', async () => {
    const context = await asAdministrator();
    const user = await users.create(context, rep);
    const { text } = await signIn.execute({ organisation: 'main', email: rep.email, password: rep.password });
    await authenticate.execute(text);
    await users.update(context, user.id, { active: false }, user.version);
    await expect(authenticate.execute(text)).rejects.toMatchObject({ code: 'access.credential-revoked' });
    await expect(
      signIn.execute({ organisation: 'main', email: rep.email, password: rep.password }),
    ).rejects.toMatchObject({ code: 'access.sign-in-failed' });
  });

  it('refuses a change on another version than the caller saw', async () => {
    const context = await asAdministrator();
    const user = await users.create(context, rep);
    expect((await users.update(context, user.id, { name: 'Li Na' }, 1)).version).toBe(2);
    await expect(users.update(context, user.id, { name: 'x' }, 1)).rejects.toMatchObject({
      code: 'entity.version-mismatch',
      details: { currentVersion: 2 },
    });
  });

  it('keeps an administrator from locking himself out', async () => {
    const context = await asAdministrator();
    for (const change of [{ active: false }, { roles: ['rep'] }] as const) {
      await expect(users.update(context, context.actor.user, change)).rejects.toMatchObject({
        code: 'user.own-access',
      });
    }
  });

  it('sets and clears a manager, but never in a circle', async () => {
    const context = await asAdministrator();
    const one = await users.create(context, rep);
    const two = await users.create(context, { ...rep, email: 'two@example.com', manager: one.id });
    const circle = users.update(context, one.id, { manager: two.id });
    await expect(circle).rejects.toMatchObject({ code: 'user.manager-invalid' });
    await expect(users.update(context, one.id, { manager: one.id })).rejects.toMatchObject({
      code: 'user.manager-invalid',
    });
    const unknown = users.create(context, {
      ...rep,
      email: 'three@example.com',
      manager: '01890000-0000-7000-8000-000000000000',
    });
    await expect(unknown).rejects.toMatchObject({ code: 'user.manager-invalid' });
    expect(await users.update(context, two.id, { manager: null })).not.toHaveProperty('manager');
    expect((await users.update(context, one.id, { manager: two.id })).manager).toBe(two.id);
  });
});
