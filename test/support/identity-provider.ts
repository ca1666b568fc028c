import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody the provider knows. */
export interface Account {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

/** A real OpenID Connect provider on the loopback, at whose sign-in page `account` is always typed in. */
export interface TestIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By subject. */
  readonly accounts: Map<string, Account>;
  /** Who signs in next. */
  account: string;
  /** How long the ID tokens it issues are good for, in seconds; below zero they are over when they arrive. */
  idTokenSeconds: number;
  /** Has to be called before the first sign-in. */
  register(product: string): void;
  /** Makes a code as old as codes get. */
  expire(code: string): Promise<void>;
  close(): Promise<void>;
}

const clientId = 'sluice';
const clientSecret = randomBytes(32).toString('hex');

function configuration(issued: TestIdentityProvider, product: string): Record<string, unknown> {
  const base = `${product}/sign-in/provider`;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${base}/callback`],
        post_logout_redirect_uris: [`${product}/`],
      },
    ],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { IdToken: () => issued.idTokenSeconds },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...issued.accounts.get(id) }),
    }),
    // Whoever signs in consents.
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

interface GrantContext {
  readonly oidc: { readonly provider: Provider; readonly session: { readonly accountId: string } };
}

/** Starts a provider on a port of its own. */
export async function startIdentityProvider(): Promise<TestIdentityProvider> {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (provider === undefined) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    const login = { accountId: made.account };
    provider.interactionFinished(request, response, { login }).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: TestIdentityProvider = {
    issuer,
    clientId,
    clientSecret,
    accounts: new Map(),
    account: '',
    idTokenSeconds: 3600,
    register: (product) => void (provider = new Provider(issuer, configuration(made, product))),
    expire: async (code) => {
      const codes = provider?.AuthorizationCode;
      const found = await codes?.find(code);
      if (codes === undefined || found === undefined) throw new Error('no such code');
      await codes.adapter.upsert(found.jti, { ...(await codes.adapter.find(found.jti)), exp: 1 }, 60);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}
