import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { SESSION_HOURS } from '../../application/access/sign-in.js';

/** The cookie a browser's session is in. */
export const SESSION_COOKIE = 'sluice_session';

/** Gives the browser its session; scripts cannot read it, other sites cannot send it with writes. */
export function setSessionCookie(reply: FastifyReply, text: string, publicUrl: string | undefined): void {
  void reply.setCookie(SESSION_COOKIE, text, { ...attributes(publicUrl), maxAge: SESSION_HOURS * 3600 });
}

/** Takes it away. */
export function clearSessionCookie(reply: FastifyReply, publicUrl: string | undefined): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(publicUrl));
}

function attributes(publicUrl: string | undefined) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl?.startsWith('https:') ?? false,
  } as const;
}
