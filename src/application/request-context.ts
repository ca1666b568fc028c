import type { Actor } from '../engine/model/facts.js';
import type { Language } from '../engine/model/text.js';

/** Who asks, on whose account, in which organisation: comes with every use case. */
export interface RequestContext {
  readonly org: string;
  readonly zone: string;
  readonly actor: Actor;
  /** Id of the token or session the request came with. */
  readonly credential: string;
  readonly language: Language;
  readonly requestId: string;
}

/** What makes a write safe to repeat and safe against overwriting: from `If-Match` and `Idempotency-Key`. */
export interface WriteOptions {
  /** The version (ETag) the caller saw. */
  readonly expectedVersion?: number;
  readonly idempotency?: {
    readonly key: string;
    /** SHA-256 of method, path and body, hex. */ readonly bodyHash: string;
  };
}
