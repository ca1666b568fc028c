import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProviderMapping } from '../../src/application/access/provider-rights.js';
import type { ProviderFlow } from '../../src/application/ports/identity-provider.js';
import type { Journal } from '../../src/application/ports/journal.js';
import { OpenIdProvider } from '../../src/identity/openid-provider.js';
import { Browser, type Visit } from '../support/browser.js';
import { startIdentityProvider, type TestIdentityProvider } from '../support/identity-provider.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

const mapping: ProviderMapping = {
  roles: { 'sluice-managers': ['manager'], 'sluice-auditors': ['auditor'] },
  groups: { 'deal-desk': ['finance', 'seal'] },
  everyone: ['rep'],
};

/** In seconds. */
const HOUR = 3600;

interface Me {
  readonly user: { id: string; name: string; email: string; roles: string[]; groups: string[] };
  readonly signedInWith: string;
}

describe('signing in at an identity provider', () => {
  let identityProvider: TestIdentityProvider;
  let product: RunningProduct;
  let browser: Browser;
  const reasons: string[] = [];
  const journal: Pick<Journal, 'error'> = { error: ({ reason }) => void reasons.push(String(reason)) };
  beforeAll(async () => {
    // The provider finds much to say of a configuration that is for tests only.
    for (const method of ['info', 'warn'] as const) jest.spyOn(console, method).mockReturnValue();
    identityProvider = await startIdentityProvider();
    const client = { ...identityProvider, groupsClaim: 'groups' };
    const provider = new OpenIdProvider(client, journal);
    product = await startProduct({ offer: { provider, organisation: 'main', mapping } });
    identityProvider.register(product.url);
  });
  afterAll(async () => {
    await product.close();
    await identityProvider.close();
  });
  beforeEach(() => {
    browser = new Browser();
    identityProvider.idTokenSeconds = HOUR;
    reasons.length = 0;
  });

  const start = () => `${product.url}/sign-in/provider`;
  const callback = () => `${product.url}/sign-in/provider/callback`;

  async function me(who = browser): Promise<Me> {
    return (await product.anyone.get('/api/v1/me', { cookie: who.header(product.url) })).as<Me>();
  }

  function isSignedIn(): boolean {
    return browser.cookie(product.url, 'sluice_session') !== undefined;
  }

  function signInAs(account: string, upTo?: string): Promise<Visit> {
    identityProvider.account = account;
    return browser.visit(start(), upTo);
  }

  /** Changes what the browser keeps of the flow. */
  function alter(change: (flow: ProviderFlow) => ProviderFlow): void {
    const text = browser.cookie(product.url, 'sluice_provider') ?? '';
    const flow = JSON.parse(Buffer.from(text, 'base64url').toString()) as ProviderFlow;
    const altered = Buffer.from(JSON.stringify(change(flow))).toString('base64url');
    browser.setCookie(product.url, 'sluice_provider', altered);
  }

  it('is offered on the sign-in page', async () => {
    const { text } = await browser.visit(`${product.url}/?language=zh`);
    expect(text).toContain('使用企业账号登录');
  });

  it('makes the user at the first time, with the rights of his groups there, and knows him again', async () => {
    const account = { email: 'Li.Na@corp.example', email_verified: true, name: '李娜' };
    identityProvider.accounts.set('u1', { ...account, groups: ['sluice-managers', 'deal-desk', 'other'] });
    expect((await signInAs('u1')).url).toBe(`${product.url}/`);
    const first = await me();
    expect(first).toMatchObject({
      user: {
        name: '李娜',
        email: 'li.na@corp.example',
        roles: ['manager', 'rep'],
        groups: ['finance', 'seal'],
      },
      signedInWith: 'provider',
    });
    // The e-mail is another now; issuer and subject are the same person.
    identityProvider.accounts.set('u1', { email: 'new@corp.example', email_verified: false, groups: [] });
    browser = new Browser();
    await signInAs('u1');
    expect((await me()).user).toMatchObject({ id: first.user.id, roles: ['rep'], groups: [] });
    const { items } = await product.stores.audit.page(product.organisation.id, {
      stream: first.user.id,
      limit: 50,
    });
    expect(items.map(({ type }) => type)).toEqual([
      'sign-in.succeeded',
      'user.changed',
      'sign-in.succeeded',
      'user.created',
    ]);
  });

  it('finds the user who has the verified e-mail, and leaves groups the provider does not speak of', async () => {
    const { presales } = product.people;
    identityProvider.accounts.set('u2', {
      email: presales.email,
      email_verified: true,
      groups: ['deal-desk'],
    });
    await signInAs('u2');
    expect((await me()).user).toMatchObject({
      id: presales.id,
      groups: expect.arrayContaining(['presales', 'finance', 'seal']),
    });
    // Somebody else who comes with the same e-mail is not that person.
    identityProvider.accounts.set('u3', { email: presales.email, email_verified: true });
    browser = new Browser();
    const other = await signInAs('u3');
    expect(other.status).toBe(403);
    expect(isSignedIn()).toBe(false);
  });

  it.each([
    ['is not verified', { email: 'x@corp.example', email_verified: false }],
    ['is not said to be verified', { email: 'x@corp.example' }],
    ['is missing', {}],
    ['is an administrator’s, unverified', { email: 'administrator@main.example.com', email_verified: false }],
  ])('lets in nobody whose e-mail %s', async (_what, account) => {
    identityProvider.accounts.set('u4', { ...account, groups: ['sluice-managers'] });
    const visit = await signInAs('u4');
    expect(visit.status).toBe(403);
    expect(visit.text).toContain('has not verified your e-mail address');
    expect(isSignedIn()).toBe(false);
  });

  it('lets in nobody whose account here is closed', async () => {
    identityProvider.accounts.set('u5', { email: 'left@corp.example', email_verified: true });
    await signInAs('u5');
    const { user } = await me();
    await product.as('administrator').patch(`/api/v1/users/${user.id}`, { active: false });
    browser = new Browser();
    expect((await signInAs('u5')).status).toBe(403);
    expect(isSignedIn()).toBe(false);
  });

  describe('is refused', () => {
    const account = { email: 'eve@corp.example', email_verified: true };
    let back: string;
    beforeEach(async () => {
      identityProvider.accounts.set('eve', account);
      back = (await signInAs('eve', callback())).url;
      expect(back).toContain('code=');
    });

    async function refused(address: string, reason?: RegExp): Promise<void> {
      const visit = await browser.visit(address);
      expect(visit.status).toBe(401);
      expect(visit.text).toContain('did not confirm this sign-in');
      expect(isSignedIn()).toBe(false);
      if (reason !== undefined) expect(reasons.join()).toMatch(reason);
    }

    it('with another state', async () => {
      const address = new URL(back);
      address.searchParams.set('state', 'x'.repeat(43));
      await refused(address.href, /state/);
    });

    it('with another nonce', async () => {
      alter((flow) => ({ ...flow, nonce: 'x'.repeat(43) }));
      await refused(back, /nonce/);
    });

    it('with another PKCE verifier', async () => {
      alter((flow) => ({ ...flow, verifier: 'x'.repeat(43) }));
      await refused(back);
    });

    it('in another browser', async () => {
      browser = new Browser();
      await refused(back);
    });

    it('with another address to come back to', async () => {
      alter((flow) => ({ ...flow, redirectUri: 'https://evil.example/callback' }));
      await refused(back);
    });

    it('with a code that is too old', async () => {
      await identityProvider.expire(new URL(back).searchParams.get('code') ?? '');
      await refused(back);
    });

    it('with an ID token that is too old', async () => {
      // More than clocks may differ.
      identityProvider.idTokenSeconds = -300;
      await refused(back, /"exp" \(expiration time\)/);
      identityProvider.idTokenSeconds = HOUR;
      browser = new Browser();
      expect((await signInAs('eve')).url).toBe(`${product.url}/`);
    });

    it('with a code that was used', async () => {
      const kept = browser.cookie(product.url, 'sluice_provider') ?? '';
      expect((await browser.visit(back)).url).toBe(`${product.url}/`);
      browser = new Browser();
      browser.setCookie(product.url, 'sluice_provider', kept);
      await refused(back);
    });

    it('by the provider', async () => {
      const address = new URL(callback());
      address.search = new URLSearchParams({
        error: 'access_denied',
        state: new URL(back).searchParams.get('state') ?? '',
        iss: identityProvider.issuer,
      }).toString();
      await refused(address.href);
    });

    it.each(['', 'x', 'e30', Buffer.from('null').toString('base64url')])(
      'with the cookie %j',
      async (cookie) => {
        browser.setCookie(product.url, 'sluice_provider', cookie);
        await refused(back);
      },
    );
  });

  it('ends there too when the user signs out', async () => {
    identityProvider.accounts.set('u6', { email: 'out@corp.example', email_verified: true });
    await signInAs('u6');
    const cookie = browser.header(product.url);
    expect((await product.anyone.delete('/api/v1/session', { cookie })).status).toBe(204);
    const left = await browser.visit(`${product.url}/sign-in/provider/out`);
    expect(left.url).toContain(`${identityProvider.issuer}/session/end`);
    const after = await product.anyone.get('/api/v1/me', { cookie });
    expect(after.status).toBe(401);
  });

  it('says so when the provider does not answer', async () => {
    const { issuer, clientId } = { issuer: 'http://127.0.0.1:1', clientId: 'x' };
    const gone = new OpenIdProvider({ issuer, clientId, groupsClaim: 'groups' }, journal);
    await expect(gone.begin(callback())).rejects.toMatchObject({ code: 'access.provider-unreachable' });
  });
});
