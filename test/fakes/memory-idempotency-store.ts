import type { IdempotencyStore } from '../../src/application/ports/idempotency-store.js';
import type { StoredAnswer } from '../../src/application/ports/instance-store.js';

/** Answers to repeated requests in memory. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  private readonly answers = new Map<string, StoredAnswer | undefined>();

  async claim(
    ...[org, actor, key]: [org: string, actor: string, key: string, bodyHash: string]
  ): Promise<'claimed' | 'running' | StoredAnswer> {
    const place = JSON.stringify([org, actor, key]);
    if (this.answers.has(place)) return this.answers.get(place) ?? 'running';
    this.answers.set(place, undefined);
    return 'claimed';
  }
  async complete(org: string, actor: string, key: string, answer: StoredAnswer): Promise<void> {
    this.answers.set(JSON.stringify([org, actor, key]), answer);
  }
  async release(org: string, actor: string, key: string): Promise<void> {
    this.answers.delete(JSON.stringify([org, actor, key]));
  }
}
