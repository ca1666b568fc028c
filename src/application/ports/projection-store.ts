import type { Projection, SealedEvent } from './instance-store.js';

/** Dropping what events project to and writing it again, as the owner of the schema. */
export interface ProjectionStore {
  /** Ids of the instances that have events, in order, after one and up to a number of them. */
  instances(org: string, page: { after?: string; limit: number }): Promise<readonly string[]>;
  /**
   * Replaces all projection rows of an instance. `outdated`: it has more events by now than those given; read again.
   */
  replace(
    org: string,
    events: readonly SealedEvent[],
    projection: Projection,
  ): Promise<'replaced' | 'outdated'>;
  /** Drops projection rows of instances that have no events. Returns how many instance rows went. */
  dropStrays(org: string): Promise<number>;
  /** SHA-256 over every projection row of the organisation as text in a fixed order, to compare before and after. */
  digest(org: string): Promise<string>;
}
