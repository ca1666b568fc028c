import { beforeEach, describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { meeting, newDeal } from './fixture/deal.js';
import { type OneInstance, uuid } from './fixture/one-instance.js';

let deal: OneInstance;
beforeEach(() => {
  deal = newDeal();
});

describe('when something may change by itself', () => {
  it('is the end of the time allowed in the stage, or the first expiry before it', () => {
    expect(deal.state.nextChangeAt).toBe('2026-04-01T02:00:00.000Z');
    deal.give(meeting(31, uuid(21), { occurredAt: '2025-12-10T02:00:00.000Z' }));
    expect(deal.state.nextChangeAt).toBe('2026-03-10T02:00:00.000Z');
  });

  it('is still the end of the stage after an expiry has passed', () => {
    deal.give(meeting(31, uuid(21), { occurredAt: '2025-12-10T02:00:00.000Z' }));
    deal.now = '2026-03-20T02:00:00.000Z';
    deal.give(meeting(32, uuid(21)));
    expect(deal.state.nextChangeAt).toBe('2026-04-01T02:00:00.000Z');
  });
});

describe('a log that does not add up', () => {
  it('is not folded: an event that is missing, twice there, or before the first', () => {
    deal.give({ type: 'rename', name: 'Other' });
    const [created, renamed] = deal.events;
    if (created === undefined || renamed === undefined) throw new Error('two events were expected');
    expect(() => apply(undefined, renamed)).toThrow(RangeError);
    expect(() => apply(apply(undefined, created), created)).toThrow(RangeError);
    expect(() => apply(apply(undefined, created), { ...renamed, seq: 3 })).toThrow(RangeError);
  });
});
