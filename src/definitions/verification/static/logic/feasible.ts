import { Decimal } from '../../../../engine/values/decimal.js';
import { choosePoint } from './choose-point.js';
import { decimalOf, divisor, fraction, fractionOf, productOf, sumOf, type Fraction } from './fraction.js';
import type { Inequality } from './linear.js';

/** `Σ factor · x + constant <= 0` in whole numbers, or `< 0`. */
interface Row {
  readonly factors: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
  readonly strict: boolean;
}

/** Rows beyond which an answer is not sought. */
const MOST_ROWS = 240;

/** A bound of an eliminated variable: what it may be at least or at most, given the others. */
interface Step {
  readonly id: string;
  readonly rows: readonly Row[];
}

function reduced(row: Row, whole: ReadonlySet<string>): Row {
  let [shared, integral] = [0n, true];
  for (const [id, factor] of row.factors) {
    shared = divisor(shared, factor);
    integral &&= whole.has(id);
  }
  if (shared === 0n) return row;
  if (!integral) {
    const all = divisor(shared, row.constant);
    const factors = new Map([...row.factors].map(([id, factor]) => [id, factor / all]));
    return { factors, constant: row.constant / all, strict: row.strict };
  }
  // Between whole numbers `a < b` is `a + 1 <= b`.
  const factors = new Map([...row.factors].map(([id, factor]) => [id, factor / shared]));
  const quotient = row.constant / shared;
  const remainder = row.constant % shared;
  const isExact = remainder === 0n;
  const ceiling = !isExact && remainder > 0n ? quotient + 1n : quotient;
  return { factors, constant: row.strict && isExact ? quotient + 1n : ceiling, strict: false };
}

function rowOf({ sum, strict }: Inequality, whole: ReadonlySet<string>): Row {
  const places = Math.max(
    sum.constant.decimalPlaces(),
    ...[...sum.factors.values()].map((factor) => factor.decimalPlaces()),
  );
  const scale = new Decimal(10).pow(places);
  const integer = (value: Decimal) => BigInt(value.times(scale).toFixed(0));
  const factors = new Map([...sum.factors].map(([id, factor]) => [id, integer(factor)]));
  return reduced({ factors, constant: integer(sum.constant), strict }, whole);
}

/** The row without the variable that two rows bound from either side. */
function combined(upper: Row, lower: Row, id: string, whole: ReadonlySet<string>): Row {
  const [a, b] = [upper.factors.get(id) ?? 0n, -(lower.factors.get(id) ?? 0n)];
  const factors = new Map<string, bigint>();
  for (const [row, by] of [
    [upper, b],
    [lower, a],
  ] as const) {
    for (const [other, factor] of row.factors) {
      const sum = (factors.get(other) ?? 0n) + factor * by;
      if (sum === 0n) factors.delete(other);
      else factors.set(other, sum);
    }
  }
  const constant = upper.constant * b + lower.constant * a;
  return reduced({ factors, constant, strict: upper.strict || lower.strict }, whole);
}

/** Of rows with the same factors only the tightest says anything. */
function tightest(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = [...row.factors].sort(([a], [b]) => (a < b ? -1 : 1)).join(';');
    const other = found.get(key);
    const isTighter =
      other === undefined ||
      row.constant > other.constant ||
      (row.constant === other.constant && row.strict && !other.strict);
    if (isTighter) found.set(key, row);
  }
  return [...found.values()];
}

function isBroken({ factors, constant, strict }: Row): boolean {
  return factors.size === 0 && (strict ? constant >= 0n : constant > 0n);
}

function nextVariable(rows: readonly Row[]): string | undefined {
  const counts = new Map<string, { above: number; under: number }>();
  for (const { factors } of rows) {
    for (const [id, factor] of factors) {
      const count = counts.get(id) ?? { above: 0, under: 0 };
      if (factor > 0n) count.above++;
      else count.under++;
      counts.set(id, count);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => a.above * a.under - b.above * b.under);
  return best?.[0];
}

function eliminated(
  rows: readonly Row[],
  whole: ReadonlySet<string>,
): readonly Step[] | 'infeasible' | 'too-large' {
  const steps: Step[] = [];
  let rest = tightest(rows);
  for (;;) {
    if (rest.some(isBroken)) return 'infeasible';
    const id = nextVariable(rest);
    if (id === undefined) return steps;
    const mine = rest.filter(({ factors }) => factors.has(id));
    const isUpper = ({ factors }: Row) => (factors.get(id) ?? 0n) > 0n;
    const uppers = mine.filter(isUpper);
    const lowers = mine.filter((row) => !isUpper(row));
    if (uppers.length * lowers.length > MOST_ROWS) return 'too-large';
    const joined = uppers.flatMap((upper) => lowers.map((lower) => combined(upper, lower, id, whole)));
    steps.push({ id, rows: mine });
    rest = tightest([...rest.filter(({ factors }) => !factors.has(id)), ...joined]);
    if (rest.length > MOST_ROWS) return 'too-large';
  }
}

function valueOf({ id, rows }: Step, chosen: ReadonlyMap<string, Fraction>, wanted: Fraction): Fraction {
  const bounds = rows.map(({ factors, constant, strict }) => {
    let sum = fraction(constant);
    for (const [other, factor] of factors) {
      if (other !== id) sum = sumOf(sum, productOf(fraction(factor), chosen.get(other) ?? fraction(0n)));
    }
    const factor = factors.get(id) ?? 1n;
    return { at: productOf(sum, fraction(-1n, factor)), isUpper: factor > 0n, strict };
  });
  return choosePoint(bounds, wanted);
}

/** A third has no end, and what it is rounded to may lie on the wrong side of a bound. */
function holds({ sum, strict }: Inequality, values: ReadonlyMap<string, Decimal>): boolean {
  const terms = [...sum.factors].map(([id, factor]) => factor.times(values.get(id) ?? 0));
  const total = terms.reduce((all, term) => all.plus(term), sum.constant);
  return strict ? total.lt(0) : total.lte(0);
}

/**
 * Whether numbers can make all the inequalities hold (Fourier–Motzkin, in exact numbers): such numbers, near to those
 * wanted where that is free, or that there are none, or that it is too large a question, as where no decimals are found
 * among them.
 * @param whole the variables that are whole numbers.
 */
export function feasible(
  inequalities: readonly Inequality[],
  whole: ReadonlySet<string>,
  wanted: (id: string) => Decimal = () => new Decimal(0),
): ReadonlyMap<string, Decimal> | 'infeasible' | 'too-large' {
  const steps = eliminated(
    inequalities.map((inequality) => rowOf(inequality, whole)),
    whole,
  );
  if (typeof steps === 'string') return steps;
  const chosen = new Map<string, Fraction>();
  for (const step of [...steps].reverse()) {
    chosen.set(step.id, valueOf(step, chosen, fractionOf(wanted(step.id))));
  }
  const decimals = new Map([...chosen].map(([id, value]) => [id, decimalOf(value)]));
  return inequalities.every((inequality) => holds(inequality, decimals)) ? decimals : 'too-large';
}
