import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from './instant.js';

it.each([
  ['2026-11-21T16:00:00+08:00', '2026-11-21T08:00:00.000Z'],
  ['2026-11-21t16:00z', '2026-11-21T16:00:00.000Z'],
  ['2026-11-21 16:00:00Z', '2026-11-21T16:00:00.000Z'],
  ['2026-11-21T16:00:00.9999Z', '2026-11-21T16:00:00.999Z'],
  ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59.000Z'],
  ['2026-11-21T16:00:00', undefined],
  ['2026-11-21', undefined],
  ['2026-02-30T00:00:00Z', undefined],
  ['9999-12-31T23:00:00-08:00', undefined],
  ['', undefined],
])('%s', (text, instant) => {
  expect(toInstant(text)).toBe(instant);
});

it('orders instants as their texts, and reads its own form as itself', () => {
  const day = { min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(day), fc.date(day), (a, b) => {
      const [first, second] = [toInstant(a.toISOString()) ?? '', toInstant(b.toISOString()) ?? ''];
      expect(toInstant(first)).toBe(first);
      expect(first < second).toBe(a.getTime() < b.getTime());
    }),
  );
});
