import { compareFractions, floorOf, fraction, productOf, sumOf, type Fraction } from './fraction.js';

/** One end of where a number may lie. */
export interface Bound {
  readonly at: Fraction;
  readonly isUpper: boolean;
  readonly strict: boolean;
}

function within(value: Fraction, bounds: readonly Bound[]): boolean {
  return bounds.every(({ at, isUpper, strict }) => {
    const order = compareFractions(value, at) * (isUpper ? 1 : -1);
    return strict ? order < 0 : order <= 0;
  });
}

/** The bound that leaves least. */
function innermost(bounds: readonly Bound[], isUpper: boolean): Fraction | undefined {
  const ends = bounds.filter((bound) => bound.isUpper === isUpper).map(({ at }) => at);
  return ends.sort((a, b) => compareFractions(a, b) * (isUpper ? 1 : -1))[0];
}

/** A number within the bounds: the wanted one if it is, else a whole one, else one of few digits, else the middle. */
export function choosePoint(bounds: readonly Bound[], wanted: Fraction): Fraction {
  const [least, most] = [innermost(bounds, false), innermost(bounds, true)];
  const rounded = [1n, 100n, 10_000n].flatMap((scale) =>
    [least, most].flatMap((end) => {
      if (end === undefined) return [];
      const floor = floorOf(productOf(end, fraction(scale)));
      return [floor, floor + 1n, floor - 1n].map((over) => fraction(over, scale));
    }),
  );
  const middle = least && most ? [productOf(sumOf(least, most), fraction(1n, 2n))] : [];
  const ends = [least, most].filter((end) => end !== undefined);
  return [wanted, ...rounded, ...ends, ...middle].find((value) => within(value, bounds)) ?? wanted;
}
