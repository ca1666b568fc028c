import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '../../errors/domain-error.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that a browser sends on behalf of another site. Browsers say so in `Sec-Fetch-Site`, or `Origin` when
 * they are old; a client that sends neither is no browser, and carries a cookie only because its user gave it one.
 * @throws DomainError `access.origin-refused`.
 */
export function requireSameOrigin(method: string, headers: IncomingHttpHeaders, publicUrl?: string): void {
  if (safe.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = headers;
  if (site === undefined && origin === undefined) return;
  const ours =
    origin !== undefined && URL.canParse(origin) && isOurs(new URL(origin), headers.host, publicUrl);
  if (!ours || site !== undefined) throw new DomainError('access.origin-refused');
}

function isOurs(origin: URL, host: string | undefined, publicUrl: string | undefined): boolean {
  const reached = `${origin.protocol}//${host ?? ''}`;
  const own = [reached, publicUrl ?? ''].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin);
  return own.includes(origin.origin);
}
