import type { OutboxMessage } from '../application/ports/outbox.js';

/** Somebody who wants to know what happened. A message may come more than once: its id tells. */
export interface OutboxSubscriber {
  readonly name: string;
  /** Handled when it resolves; the signal says that waiting for it has ended. */
  handle(message: OutboxMessage, signal: AbortSignal): Promise<void>;
}
