import * as openid from 'openid-client';
import type {
  IdentityProvider,
  ProvidedIdentity,
  ProviderFlow,
} from '../application/ports/identity-provider.js';
import type { Journal } from '../application/ports/journal.js';
import { DomainError } from '../errors/domain-error.js';
import { identityOf } from './identity-of.js';

/** How the product is known to the provider. */
export interface OpenIdClient {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret?: string;
  /** The claim that lists the groups somebody is in. */
  readonly groupsClaim: string;
}

/** The longest the provider may take to answer. */
const TIMEOUT_SECONDS = 10;

/** An OpenID Connect provider: authorization code with PKCE, state and nonce; signatures are checked. */
export class OpenIdProvider implements IdentityProvider {
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(
    private readonly client: OpenIdClient,
    private readonly journal: Pick<Journal, 'error'>,
  ) {}

  async begin(redirectUri: string): Promise<{ url: string; flow: ProviderFlow }> {
    const provider = await this.discover();
    const flow: ProviderFlow = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      redirectUri,
    };
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, flow };
  }

  async finish(flow: ProviderFlow, query: string): Promise<ProvidedIdentity> {
    const provider = await this.discover();
    const address = new URL(flow.redirectUri);
    address.search = query;
    try {
      const tokens = await openid.authorizationCodeGrant(provider, address, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('there is no ID token');
      const more =
        provider.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await openid.fetchUserInfo(provider, tokens.access_token, claims.sub);
      return identityOf({ ...claims, ...more, iss: claims.iss, sub: claims.sub }, this.client.groupsClaim);
    } catch (error) {
      throw this.told(error, 'access.provider-refused');
    }
  }

  async signOutUrl(returnTo: string): Promise<string | undefined> {
    const provider = await this.discover();
    if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
    return openid.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href;
  }

  /** Asked once; again after a failure, for a provider that is down now may be up at the next sign-in. */
  private async discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.client;
    const address = new URL(issuer);
    // Only a provider on this machine may be asked without TLS; the configuration sees to that.
    const insecure = address.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    this.discovered ??= openid.discovery(
      address,
      clientId,
      undefined,
      clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret),
      { timeout: TIMEOUT_SECONDS, execute: [openid.enableNonRepudiationChecks, ...insecure] },
    );
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw this.told(error, 'access.provider-unreachable');
    }
  }

  /** The user is told little, for the reason may come from whoever forged the request; operators read it in the log. */
  private told(error: unknown, code: 'access.provider-refused' | 'access.provider-unreachable'): DomainError {
    const reason = causesOf(error)
      .map(({ message }) => message)
      .join(': ');
    this.journal.error(
      { issuer: this.client.issuer, reason, err: error },
      'sign-in at the identity provider failed',
    );
    return new DomainError(isOutage(error) ? 'access.provider-unreachable' : code);
  }
}

/** `fetch` tells every failure of the network as a TypeError with a cause, and a timeout by its name. */
function isOutage(error: unknown): boolean {
  return causesOf(error).some(
    ({ name, message }) => name === 'TimeoutError' || (name === 'TypeError' && message === 'fetch failed'),
  );
}

/** The error and what it came from. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
