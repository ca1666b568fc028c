import { describe, expect, it } from '@jest/globals';
import { DemoClock } from './demo-clock.js';

const today = '2026-11-21T08:00:00.000Z';

describe('DemoClock', () => {
  it('is the database’s until it is set, and then the story’s', () => {
    const clock = new DemoClock();
    expect(clock.now(today)).toBe(today);
    clock.setForward('2026-06-01T02:00:00.000Z');
    expect(clock.now(today)).toBe('2026-06-01T02:00:00.000Z');
  });

  it('is never in the future', () => {
    const clock = new DemoClock();
    clock.setForward('2026-12-24T00:00:00.000Z');
    expect(clock.now(today)).toBe(today);
  });

  it('does not go back', () => {
    const clock = new DemoClock();
    clock.setForward('2026-06-02T00:00:00.000Z');
    expect(() => clock.setForward('2026-06-01T00:00:00.000Z')).toThrow(RangeError);
  });
});
