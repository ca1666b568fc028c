import type { Metrics } from './operations/metrics.js';

/** What the HTTP edge has to know beside its use cases. */
export interface HttpOptions {
  /** Where browsers reach the product, when that is not the address it listens on. */
  readonly publicUrl?: string;
  /** Sign-in attempts allowed in a minute from one address. */
  readonly signInLimit: number;
  /** Addresses and networks of proxies whose word for the address of a client is taken; none unless named. */
  readonly trustedProxies?: readonly string[];
  /** One round trip to the database; throws when it does not answer. */
  readonly ping: () => Promise<void>;
  /** The figures to serve and to add to. */
  readonly metrics: Metrics;
}

/** Nest token of the options. */
export const HTTP_OPTIONS = Symbol('HttpOptions');
