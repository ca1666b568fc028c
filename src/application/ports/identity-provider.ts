/** What the browser keeps while its user is away at the provider; each is random and good for one sign-in. */
export interface ProviderFlow {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier. */
  readonly verifier: string;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/** Who the provider says somebody is. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string;
  /** The provider has made sure that the e-mail is his. */
  readonly emailVerified: boolean;
  readonly name?: string;
  /** Names of the groups he is in at the provider. */
  readonly groups: readonly string[];
}

/** An OpenID Connect provider people sign in at. */
export interface IdentityProvider {
  /** Where to send the browser. @throws DomainError `access.provider-unreachable`. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly flow: ProviderFlow }>;
  /**
   * Redeems what the browser came back with.
   * @param query - the query of the address it came back to, without the question mark.
   * @throws DomainError `access.provider-refused` for anything that does not belong to the flow, or is used or expired;
   * `access.provider-unreachable`.
   */
  finish(flow: ProviderFlow, query: string): Promise<ProvidedIdentity>;
  /** Where to send the browser to end its session there too; undefined when the provider offers none. */
  signOutUrl(returnTo: string): Promise<string | undefined>;
}
