import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenIdProvider } from './openid-provider.js';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });

const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const seconds = (later: number) => Math.floor(Date.now() / 1000) + later;

function token(claims: object, key: KeyObject = keys.privateKey): string {
  const text = `${coded({ alg: 'RS256', kid: 'k' })}.${coded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** What a provider that lies, or is broken, puts into an ID token. The real one is in test/api. */
describe('an ID token', () => {
  let server: Server;
  let issuer: string;
  let idToken: string | undefined;
  let userInfo: object;
  const reasons: string[] = [];
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      userinfo_endpoint: `${issuer}/me`,
    }),
    '/keys': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig' }] }),
    '/token': () => ({ access_token: 'a', token_type: 'Bearer', ...(idToken && { id_token: idToken }) }),
    '/me': () => userInfo,
  };

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[url]?.() ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    reasons.length = 0;
    userInfo = { sub: 'u1', groups: ['sales'] };
  });

  /** Signs in with an ID token of such claims. */
  async function signIn(make: (claims: Readonly<Record<string, unknown>>) => string | undefined) {
    const client = { issuer, clientId: 'sluice', clientSecret: 'secret', groupsClaim: 'groups' };
    const provider = new OpenIdProvider(client, { error: ({ reason }) => void reasons.push(String(reason)) });
    const { flow } = await provider.begin('https://sluice.example/callback');
    const { nonce } = flow;
    idToken = make({ iss: issuer, sub: 'u1', aud: 'sluice', iat: seconds(0), exp: seconds(60), nonce });
    return provider.finish(flow, new URLSearchParams({ code: 'c', state: flow.state }).toString());
  }

  it('that is as it should be says who somebody is', async () => {
    await expect(signIn(token)).resolves.toMatchObject({ issuer, subject: 'u1', groups: ['sales'] });
  });

  it('of a provider that tells no groups gives none', async () => {
    userInfo = { sub: 'u1' };
    await expect(signIn(token)).resolves.toMatchObject({ groups: [] });
  });

  it.each<[string, Parameters<typeof signIn>[0], RegExp]>([
    ['for another client', (claims) => token({ ...claims, aud: 'other' }), /"aud"/],
    ['of another issuer', (claims) => token({ ...claims, iss: 'https://evil.example' }), /"iss"/],
    ['that is over', (claims) => token({ ...claims, exp: seconds(-300) }), /"exp"/],
    ['that never ends', ({ exp: _, ...claims }) => token(claims), /"exp"/],
    ['that is not good yet', (claims) => token({ ...claims, nbf: seconds(300) }), /"nbf"/],
    ['for another sign-in', (claims) => token({ ...claims, nonce: 'other' }), /"nonce"/],
    ['for no sign-in at all', ({ nonce: _, ...claims }) => token(claims), /"nonce"/],
    ['of nobody', ({ sub: _, ...claims }) => token(claims), /"sub"/],
    ['that somebody else signed', (claims) => token(claims, others.privateKey), /signature/],
    ['that nobody signed', (claims) => `${coded({ alg: 'none' })}.${coded(claims)}.`, /"alg"/],
    ['that is missing', () => undefined, /"id_token"/],
  ])('%s is refused', async (_what, make, reason) => {
    await expect(signIn(make)).rejects.toMatchObject({ code: 'access.provider-refused' });
    expect(reasons.join()).toMatch(reason);
  });

  it('is of no use with the user info of somebody else', async () => {
    userInfo = { sub: 'u2', groups: ['administrators'] };
    await expect(signIn(token)).rejects.toMatchObject({ code: 'access.provider-refused' });
    expect(reasons.join()).toMatch(/"sub"/);
  });
});
