import type { Journal } from '../application/ports/journal.js';
import type { OutboxMessage } from '../application/ports/outbox.js';
import type { OutboxSubscriber } from './outbox-subscriber.js';

/** Notes every message as a structured line, so that operators can follow what the processes do. */
export class JournalSubscriber implements OutboxSubscriber {
  readonly name = 'journal';

  constructor(private readonly journal: Journal) {}

  handle(message: OutboxMessage): Promise<void> {
    this.journal.info({ ...message }, message.topic);
    return Promise.resolve();
  }
}
