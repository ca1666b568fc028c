import { DomainError } from '../errors/domain-error.js';
import type { IdempotencyStore } from './ports/idempotency-store.js';
import type { RequestContext, WriteOptions } from './request-context.js';

/** What a request came to. */
export interface Made {
  readonly status: number;
  readonly body: object;
  /** Replaces the body in a repeat, for a body with a secret in it. */
  readonly kept?: object;
  /** The request was not carried out to its end: a repeat runs again. */
  readonly unfinished?: boolean;
}

/** An answer as it is sent. */
export interface SentAnswer {
  readonly status: number;
  readonly text: string;
  readonly replayed: boolean;
}

/** Runs a request that carries an `Idempotency-Key` once, and repeats its answer after that; failures are not kept. */
export class AnswerOnce {
  constructor(private readonly store: IdempotencyStore) {}

  /** @throws DomainError `request.idempotency-key-reused`, `request.still-running`, and whatever `make` throws. */
  async run(
    context: RequestContext,
    idempotency: WriteOptions['idempotency'],
    make: () => Promise<Made>,
  ): Promise<SentAnswer> {
    if (idempotency === undefined) return sent(await make());
    const { key, bodyHash } = idempotency;
    const { org } = context;
    const actor = context.actor.user;
    const claim = await this.store.claim(org, actor, key, bodyHash);
    if (claim === 'running') throw new DomainError('request.still-running');
    if (claim !== 'claimed') {
      if (claim.bodyHash !== bodyHash) throw new DomainError('request.idempotency-key-reused');
      return { status: claim.status, text: claim.response, replayed: true };
    }
    let made: Made;
    try {
      made = await make();
    } catch (error) {
      await this.store.release(org, actor, key);
      throw error;
    }
    if (made.unfinished === true) {
      await this.store.release(org, actor, key);
    } else {
      const response = JSON.stringify(made.kept ?? made.body);
      await this.store.complete(org, actor, key, { bodyHash, status: made.status, response });
    }
    return sent(made);
  }
}

function sent(made: Made): SentAnswer {
  return { status: made.status, text: JSON.stringify(made.body), replayed: false };
}
