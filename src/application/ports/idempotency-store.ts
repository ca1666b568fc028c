import type { StoredAnswer } from './instance-store.js';

/**
 * Answers to repeated requests that make something other than an instance; a command on an instance keeps its answer in
 * its own statement. Both share one table, so that a key used for one is known to the other.
 */
export interface IdempotencyStore {
  /**
   * Takes the key for a request about to run, or tells how it was answered before. `running`: another request holds it
   * and is not done; a claim older than a minute is given up and taken over.
   */
  claim(
    org: string,
    actor: string,
    key: string,
    bodyHash: string,
  ): Promise<'claimed' | 'running' | StoredAnswer>;
  /** Keeps the answer with the claim. */
  complete(org: string, actor: string, key: string, answer: StoredAnswer): Promise<void>;
  /** Gives the claim up after a failure, so that a repeat runs. */
  release(org: string, actor: string, key: string): Promise<void>;
}
