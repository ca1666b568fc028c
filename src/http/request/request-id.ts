import type { IncomingMessage } from 'node:http';
import { uuidv7 } from 'uuidv7';

/** The caller's `X-Request-Id` when it is short and plain, so that a trace can be followed; else a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : uuidv7();
}
