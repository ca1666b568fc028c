import type { ProvidedIdentity } from '../application/ports/identity-provider.js';

/** Claims as they come from ID token and user info; nothing but issuer and subject is certain. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly [claim: string]: unknown;
}

const MAX_NAME = 200;

/** Reads an identity from claims; what has not the form it should have counts as absent. */
export function identityOf(claims: Claims, groupsClaim: string): ProvidedIdentity {
  const email = text(claims['email']);
  const name = text(claims['name'])?.slice(0, MAX_NAME);
  const groups = claims[groupsClaim];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    emailVerified: claims['email_verified'] === true,
    groups: Array.isArray(groups) ? groups.filter((each): each is string => typeof each === 'string') : [],
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
  };
}

/** A text a database can hold, not blank. */
function text(claim: unknown): string | undefined {
  if (typeof claim !== 'string' || /\0|\p{Surrogate}/u.test(claim)) return undefined;
  return claim.trim() === '' ? undefined : claim.trim();
}
