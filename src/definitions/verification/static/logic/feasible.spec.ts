import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Decimal } from '../../../../engine/values/decimal.js';
import { feasible } from './feasible.js';
import { constant, plus, times, variable, type Inequality } from './linear.js';

const d = (value: number) => new Decimal(value);
const NAMES = ['x', 'y', 'z'] as const;

/** `Σ factor · name + rest <= 0`, or `< 0`. */
function inequality(factors: readonly number[], rest: number, strict: boolean): Inequality {
  const sum = factors.reduce(
    (all, factor, place) => plus(all, variable(NAMES[place] ?? 'x'), factor),
    constant(rest),
  );
  return { sum, strict };
}

function holds({ sum, strict }: Inequality, values: ReadonlyMap<string, Decimal>): boolean {
  const total = [...sum.factors].reduce(
    (all, [id, factor]) => all.plus(factor.times(values.get(id) ?? 0)),
    sum.constant,
  );
  return strict ? total.lt(0) : total.lte(0);
}

const inequalities = fc.array(
  fc
    .tuple(
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: -4, max: 4 }),
      fc.boolean(),
    )
    .map(([factors, rest, strict]) => inequality(factors, rest, strict)),
  { maxLength: 7 },
);

const GRID = [-3, -2, -1, 0, 1, 2, 3];
const points = GRID.flatMap((x) =>
  GRID.flatMap((y) =>
    GRID.map(
      (z) =>
        new Map([
          ['x', d(x)],
          ['y', d(y)],
          ['z', d(z)],
        ] as const),
    ),
  ),
);

describe('feasible', () => {
  it('never denies what a point of a grid satisfies, of whole numbers or any', () => {
    fc.assert(
      fc.property(inequalities, fc.subarray([...NAMES]), (all, whole) => {
        const found = feasible(all, new Set(whole));
        fc.pre(found === 'infeasible');
        expect(points.find((point) => all.every((one) => holds(one, point)))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('yields numbers that satisfy', () => {
    fc.assert(
      fc.property(inequalities, (all) => {
        const found = feasible(all, new Set());
        fc.pre(typeof found !== 'string');
        const values = typeof found === 'string' ? new Map<string, Decimal>() : found;
        expect(all.filter((one) => !holds(one, values))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('yields no decimal for what only a third satisfies', () => {
    const third = [inequality([3], -1, false), inequality([-3], 1, false)];
    expect(feasible(third, new Set())).toBe('too-large');
  });

  it.each([
    ['between two whole numbers', true, 'infeasible'],
    ['between two numbers', false, 'found'],
  ])('%s', (_case, whole, expected) => {
    const all = [inequality([-1], 1, true), inequality([1], -2, true)];
    const found = feasible(all, new Set(whole ? ['x'] : []));
    expect(typeof found === 'string' ? found : 'found').toBe(expected);
  });

  it('goes by exact decimals', () => {
    const [x, y] = [variable('x'), variable('y')];
    const share = plus(times(x, d(0.1)), y, -1);
    const other = plus(y, times(x, d(0.1)), -1);
    const strictly = [
      { sum: share, strict: true },
      { sum: other, strict: false },
    ];
    expect(feasible(strictly, new Set())).toBe('infeasible');
    expect(
      feasible(
        strictly.map(({ sum }) => ({ sum, strict: false })),
        new Set(),
      ),
    ).not.toBe('infeasible');
  });
});
