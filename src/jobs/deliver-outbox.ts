import type { Journal } from '../application/ports/journal.js';
import type { Outbox, OutboxMessage } from '../application/ports/outbox.js';
import type { Job } from './job-loop.js';
import type { OutboxSubscriber } from './outbox-subscriber.js';

const BATCH = 100;
const LEASE_SECONDS = 60;
const HANDLING_MS = 30_000;
const LONGEST_WAIT_SECONDS = 3600;

/** Waits for the work, but no longer than so many milliseconds; the signal tells it that nobody waits any more. */
async function within(milliseconds: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new Error(`not handled within ${milliseconds} ms`);
      ending.abort(reason);
      reject(reason);
    }, milliseconds);
  });
  try {
    await Promise.race([work(ending.signal), late]);
  } finally {
    // Thousands of messages a second would otherwise leave as many timers behind.
    clearTimeout(timer);
  }
}

/**
 * Hands what happened to every subscriber, at least once. A message that one of them cannot handle is tried again ever
 * more rarely, and holds up no other.
 */
export class DeliverOutbox implements Job {
  readonly name = 'deliver-outbox';
  readonly everyMs = 1000;

  constructor(
    private readonly outbox: Outbox,
    private readonly subscribers: readonly OutboxSubscriber[],
    private readonly journal: Journal,
    private readonly handlingMs = HANDLING_MS,
  ) {}

  async run(): Promise<boolean> {
    const messages = await this.outbox.claim(BATCH, LEASE_SECONDS);
    const outcomes = await Promise.all(messages.map((message) => this.deliver(message)));
    const delivered = messages.filter((_, index) => outcomes[index]);
    if (delivered.length > 0) await this.outbox.delivered(delivered.map(({ id }) => id));
    return messages.length === BATCH;
  }

  private async deliver(message: OutboxMessage): Promise<boolean> {
    for (const subscriber of this.subscribers) {
      try {
        await within(this.handlingMs, (signal) => subscriber.handle(message, signal));
      } catch (error) {
        await this.postpone(message, subscriber, error);
        return false;
      }
    }
    return true;
  }

  private async postpone(
    message: OutboxMessage,
    subscriber: OutboxSubscriber,
    error: unknown,
  ): Promise<void> {
    const seconds = Math.min(2 ** Math.min(message.attempts, 20), LONGEST_WAIT_SECONDS);
    this.journal.error(
      { ...message, subscriber: subscriber.name, retryInSeconds: seconds, err: error },
      'message not handled',
    );
    await this.outbox.retryLater(message.id, seconds, error instanceof Error ? error.message : String(error));
  }
}
