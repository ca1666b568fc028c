import type {} from '@fastify/cookie';
import type { Principal } from '../../application/access/authenticate.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who signed in; set by the guard. */
    principal?: Principal;
    /** SHA-256 of the body as it came, hex; only of requests that carry an `Idempotency-Key`. */
    bodyDigest?: string;
  }
  interface FastifyContextConfig {
    /** The handler takes the body as a stream, of any type and size. */
    streamed?: boolean;
  }
}
