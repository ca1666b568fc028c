import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../../engine/model/event.js';
import { sealEvents, sha256 } from './seal-events.js';

const envelope = {
  org: 'o',
  instance: 'i',
  schemaVersion: 1,
  actor: 'a',
  commandId: 'c',
  recordedAt: '2026-03-02T02:00:00.000Z',
};
const held: NewEvent = { type: 'instance.held', stage: 'offer', body: { reason: 'wait' } };
const resumed: NewEvent = { type: 'instance.resumed', stage: 'offer', body: {} };

describe('sealEvents', () => {
  it('chains the events of a command to the log and to each other', () => {
    const [first, second] = sealEvents([held, resumed], envelope, { seq: 7, hash: 'h'.repeat(64) });
    expect(first).toMatchObject({
      event: { seq: 8, type: 'instance.held' },
      hash: sha256(first?.text ?? ''),
    });
    expect(JSON.parse(first?.text ?? '')).toMatchObject({ previousHash: 'h'.repeat(64) });
    expect(JSON.parse(second?.text ?? '')).toMatchObject({ seq: 9, previousHash: first?.hash });
  });

  it('begins a log without a hash before it', () => {
    expect(JSON.parse(sealEvents([held], envelope, { seq: 0, hash: null })[0]?.text ?? '')).toMatchObject({
      previousHash: null,
    });
  });

  it('writes the same event to the same bytes whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(held).reverse()) as NewEvent;
    const [one] = sealEvents([held], envelope, { seq: 0, hash: null });
    const [other] = sealEvents([turned], envelope, { seq: 0, hash: null });
    expect(other?.text).toBe(one?.text);
  });
});
