import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Decimal } from '../../../../engine/values/decimal.js';
import { choose, common, from, outside, point, upTo, wholeOnly, type Spans } from './spans.js';

const d = (value: number) => new Decimal(value);
const has = (spans: Spans, value: number) => common(spans, point(d(value))).length > 0;

const stretch = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.boolean())
  .map(([a, b, open, closed]) => common(from(d(Math.min(a, b)), open), upTo(d(Math.max(a, b)), closed)));
const sets = fc.oneof(
  stretch,
  stretch.map(outside),
  fc.tuple(stretch, stretch).map(([a, b]) => common(outside(a), outside(b))),
);
const numbers = fc.constantFrom(...Array.from({ length: 17 }, (_, place) => place / 2 - 4));

describe('stretches of numbers', () => {
  it('have in common what is in both', () => {
    fc.assert(
      fc.property(sets, sets, numbers, (a, b, value) => {
        expect(has(common(a, b), value)).toBe(has(a, value) && has(b, value));
      }),
    );
  });

  it('leave outside what is not in them', () => {
    fc.assert(
      fc.property(sets, numbers, (a, value) => {
        expect(has(outside(a), value)).toBe(!has(a, value));
      }),
    );
  });

  it('keep their whole numbers, and no end between two', () => {
    fc.assert(
      fc.property(sets, numbers, (a, value) => {
        const whole = wholeOnly(a);
        fc.pre(Number.isInteger(value));
        expect(has(whole, value)).toBe(has(a, value));
        for (const { from: least, to } of whole) {
          expect([least, to].every((end) => end === undefined || end.isInteger())).toBe(true);
        }
      }),
    );
  });

  it('yield one of their numbers, with no more decimal places than there may be', () => {
    fc.assert(
      fc.property(sets, numbers, (a, wanted) => {
        const value = choose(a, d(wanted), 2);
        expect(value === undefined ? a : common(a, point(value))).toHaveLength(value === undefined ? 0 : 1);
        expect(has(a, wanted) ? value?.toNumber() : undefined).toBe(has(a, wanted) ? wanted : undefined);
      }),
    );
  });

  it.each([
    ['between two cents', common(from(d(5), true), upTo(d(5.01), true)), 2, undefined],
    ['between two cents, in thirds', common(from(d(5), true), upTo(d(5.01), true)), 3, '5.001'],
    ['above a limit', from(d(5), true), 2, '7'],
    ['below a limit', upTo(d(5), true), 0, '4'],
  ])('%s', (_case, spans, places, expected) => {
    expect(choose(spans, d(7), places)?.toString()).toBe(expected);
  });
});
