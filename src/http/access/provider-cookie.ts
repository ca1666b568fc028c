import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ProviderFlow } from '../../application/ports/identity-provider.js';
import { DomainError } from '../../errors/domain-error.js';

/** The cookie a browser keeps while its user is away at the identity provider. */
export const PROVIDER_COOKIE = 'sluice_provider';

/** Where the provider's addresses are; the cookie goes nowhere else. */
export const PROVIDER_PATH = '/sign-in/provider';

/** Longer than anybody needs to type a password and find his phone. */
const SECONDS = 600;

const flow = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirectUri: z.url(),
});

/** Lets the browser keep the flow: whoever comes back has to be who went. */
export function setProviderCookie(reply: FastifyReply, value: ProviderFlow, secure: boolean): void {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  void reply.setCookie(PROVIDER_COOKIE, text, { ...attributes(secure), maxAge: SECONDS });
}

/** Takes it away: it is good for one return. */
export function clearProviderCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(PROVIDER_COOKIE, attributes(secure));
}

/** The flow in the cookie. @throws DomainError `access.provider-refused` when there is none. */
export function readProviderCookie(text: string | undefined): ProviderFlow {
  try {
    return flow.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()));
  } catch {
    throw new DomainError('access.provider-refused');
  }
}

function attributes(secure: boolean) {
  return { path: PROVIDER_PATH, httpOnly: true, sameSite: 'lax', secure } as const;
}
