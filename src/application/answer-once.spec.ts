import { describe, expect, it } from '@jest/globals';
import { MemoryIdempotencyStore } from '../../test/fakes/memory-idempotency-store.js';
import { AnswerOnce } from './answer-once.js';
import type { RequestContext } from './request-context.js';

const context: RequestContext = {
  org: 'o',
  zone: 'UTC',
  actor: { user: 'u', roles: [], groups: [] },
  credential: 'c',
  language: 'en',
  requestId: 'r',
};
const idempotency = { key: 'k', bodyHash: 'h' };

describe('AnswerOnce', () => {
  it('runs a repeated request once and gives the same answer', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    let runs = 0;
    const make = async () => ({ status: 201, body: { run: ++runs } });
    const first = await once.run(context, idempotency, make);
    expect(first).toEqual({ status: 201, text: '{"run":1}', replayed: false });
    expect(await once.run(context, idempotency, make)).toEqual({ ...first, replayed: true });
  });

  it('keeps keys of different people apart, and runs every request without one', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    let runs = 0;
    const make = async () => ({ status: 201, body: { run: ++runs } });
    await once.run(context, idempotency, make);
    await once.run({ ...context, actor: { ...context.actor, user: 'v' } }, idempotency, make);
    await once.run(context, undefined, make);
    await once.run(context, undefined, make);
    expect(runs).toBe(4);
  });

  it('refuses the key with another body, and while the first is running', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    let finish = (): void => undefined;
    const first = once.run(
      context,
      idempotency,
      () => new Promise((resolve) => (finish = () => resolve({ status: 201, body: {} }))),
    );
    await Promise.resolve();
    const make = async () => ({ status: 201, body: {} });
    await expect(once.run(context, idempotency, make)).rejects.toMatchObject({
      code: 'request.still-running',
    });
    finish();
    await first;
    const other = once.run(context, { key: 'k', bodyHash: 'other' }, make);
    await expect(other).rejects.toMatchObject({ code: 'request.idempotency-key-reused' });
  });

  it('keeps no failure: the repeat runs', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    await expect(once.run(context, idempotency, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await once.run(context, idempotency, async () => ({ status: 201, body: {} }))).replayed).toBe(
      false,
    );
  });

  it('runs again what was not carried out to its end', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    let runs = 0;
    const make = async () => ({ status: 200, body: { run: ++runs }, unfinished: runs < 2 });
    await once.run(context, idempotency, make);
    await once.run(context, idempotency, make);
    expect(await once.run(context, idempotency, make)).toEqual({
      status: 200,
      text: '{"run":2}',
      replayed: true,
    });
  });

  it('never stores what is shown once', async () => {
    const once = new AnswerOnce(new MemoryIdempotencyStore());
    const make = async () => ({ status: 201, body: { id: 1, secret: 's' }, kept: { id: 1 } });
    expect((await once.run(context, idempotency, make)).text).toContain('secret');
    expect((await once.run(context, idempotency, make)).text).toBe('{"id":1}');
  });
});
