import { describe, expect, it } from '@jest/globals';
import type { Outbox, OutboxMessage } from '../application/ports/outbox.js';
import { DeliverOutbox } from './deliver-outbox.js';
import type { OutboxSubscriber } from './outbox-subscriber.js';

const silent = { info: () => undefined, error: () => undefined };

/** An outbox on a clock of its own, which keeps to the contract of leases. */
class ClockedOutbox implements Outbox {
  now = 0;
  readonly rows = new Map<string, { message: OutboxMessage; dueAt: number; reason?: string }>();

  add(...ids: string[]): void {
    for (const id of ids) {
      this.rows.set(id, {
        dueAt: 0,
        message: { id, org: 'o', instance: 'i', seq: 1, topic: 'stage.entered', attempts: 0 },
      });
    }
  }
  claim(limit: number, leaseSeconds: number): Promise<OutboxMessage[]> {
    const due = [...this.rows.values()].filter((row) => row.dueAt <= this.now).slice(0, limit);
    for (const row of due) {
      row.dueAt = this.now + leaseSeconds;
      row.message = { ...row.message, attempts: row.message.attempts + 1 };
    }
    return Promise.resolve(due.map(({ message }) => message));
  }
  delivered(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.rows.delete(id);
    return Promise.resolve();
  }
  retryLater(id: string, seconds: number, reason: string): Promise<void> {
    const row = this.rows.get(id);
    if (row) Object.assign(row, { dueAt: this.now + seconds, reason });
    return Promise.resolve();
  }
}

function recorder(
  refuses: (message: OutboxMessage) => boolean = () => false,
): OutboxSubscriber & { handled: string[] } {
  const handled: string[] = [];
  return {
    name: 'recorder',
    handled,
    handle: (message) => {
      if (refuses(message)) return Promise.reject(new Error('cannot read this one'));
      handled.push(message.id);
      return Promise.resolve();
    },
  };
}

describe('DeliverOutbox', () => {
  it('hands each message to every subscriber and forgets it then', async () => {
    const outbox = new ClockedOutbox();
    outbox.add('1', '2');
    const [first, second] = [recorder(), recorder()];
    expect(await new DeliverOutbox(outbox, [first, second], silent).run()).toBe(false);
    expect(first.handled).toEqual(['1', '2']);
    expect(second.handled).toEqual(['1', '2']);
    expect(outbox.rows.size).toBe(0);
  });

  it('asks to be run again at once while there may be more', async () => {
    const outbox = new ClockedOutbox();
    outbox.add(...Array.from({ length: 101 }, (_, index) => `${index}`));
    const job = new DeliverOutbox(outbox, [recorder()], silent);
    expect(await job.run()).toBe(true);
    expect(await job.run()).toBe(false);
    expect(outbox.rows.size).toBe(0);
  });

  it('tries a poisoned message ever more rarely, and delivers the rest meanwhile', async () => {
    const outbox = new ClockedOutbox();
    outbox.add('bad', 'good');
    const subscriber = recorder(({ id }) => id === 'bad');
    const job = new DeliverOutbox(outbox, [subscriber], silent);
    const waits: number[] = [];
    for (let round = 0; round < 14; round += 1) {
      await job.run();
      const row = outbox.rows.get('bad');
      waits.push((row?.dueAt ?? 0) - outbox.now);
      expect(row?.reason).toBe('cannot read this one');
      outbox.now = row?.dueAt ?? 0;
    }
    expect(subscriber.handled).toEqual(['good']);
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(waits.at(-1)).toBe(3600);
  });

  it('does not wait for ever for a subscriber that hangs', async () => {
    const outbox = new ClockedOutbox();
    outbox.add('stuck', 'free');
    const hanging: OutboxSubscriber = {
      name: 'hanging',
      handle: ({ id }) => (id === 'stuck' ? new Promise(() => undefined) : Promise.resolve()),
    };
    await new DeliverOutbox(outbox, [hanging], silent, 5).run();
    expect([...outbox.rows.keys()]).toEqual(['stuck']);
  });

  it('delivers again what was handled but not marked before a crash', async () => {
    const outbox = new ClockedOutbox();
    outbox.add('1');
    const subscriber = recorder();
    const crashing: Outbox = {
      claim: (limit, lease) => outbox.claim(limit, lease),
      retryLater: (id, seconds, reason) => outbox.retryLater(id, seconds, reason),
      delivered: () => Promise.reject(new Error('connection lost')),
    };
    await expect(new DeliverOutbox(crashing, [subscriber], silent).run()).rejects.toThrow('connection lost');
    const restarted = new DeliverOutbox(outbox, [subscriber], silent);
    await restarted.run();
    expect(subscriber.handled).toEqual(['1']);
    outbox.now += 3600;
    await restarted.run();
    expect(subscriber.handled).toEqual(['1', '1']);
    expect(outbox.rows.size).toBe(0);
  });
});
