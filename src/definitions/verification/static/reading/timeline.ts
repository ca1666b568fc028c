import { Decimal } from '../../../../engine/values/decimal.js';
import { and, below, or, type Variable } from '../logic/formula.js';
import { constant, linearText, plus, times, variable as asSum, type Linear } from '../logic/linear.js';
import { Axioms } from './axioms.js';
import type { Shift } from './shifts.js';

/** Milliseconds. */
const DAY = 86_400_000;

/** What holds the moments there are, and what is so of them. */
export interface Moments {
  readonly axioms: Axioms;
  readonly variables: ReadonlyMap<string, Variable>;
  instant(id: string): Variable;
  day(id: string): Variable;
}

/** How the moments of a record lie to one another, wherever its clock stands. */
export class Timeline {
  /** What is so of records where the clock shows UTC. */
  readonly inUtc = new Axioms();

  constructor(private readonly moments: Moments) {}

  /** Adds what is so of any record: it was created, then entered its stage, then it is now. */
  begin(): void {
    const { moments } = this;
    const [now, createdAt, entered] = [
      moments.instant('now'),
      moments.instant('createdAt'),
      moments.instant('entered'),
    ];
    this.notLater(createdAt, now);
    this.notLater(createdAt, entered);
    this.notLater(entered, now);
    const today = moments.day('today');
    this.#tieDay(today, now, 25, today);
    const sinceMidnight = plus(asSum(now.id), times(asSum(today.id), DAY), -1);
    const both = new Map([now, today].map((one) => [one.id, one]));
    this.inUtc.add([now.id, today.id], below(times(sinceMidnight, -1), false, both), [today.id]);
    this.inUtc.add([now.id, today.id], below(plus(sinceMidnight, constant(-DAY)), true, both), [today.id]);
  }

  /** The one is never later than the other; found by the one unless said otherwise. */
  notLater(one: Variable, other: Variable, foundBy = one): void {
    this.#axiom(plus(asSum(one.id), asSum(other.id), -1), foundBy, one, other);
  }

  /** The second variable is defined as a shift beyond the first, and beyond an offset. */
  shifts(one: Variable, other: Variable, { least, most, plain }: Shift, offset = new Decimal(0)): void {
    const distance = plus(plus(asSum(one.id), constant(offset)), asSum(other.id), -1);
    this.#axiom(plus(distance, constant(least)), other, one, other);
    this.#axiom(times(plus(distance, constant(most)), -1), other, one, other);
    if (plain !== undefined) this.#inUtc(plus(distance, constant(plain)), other, one);
  }

  /** What is so where the clock shows UTC, where witnesses live: the sum is zero; found by the first. */
  #inUtc(sum: Linear, ...variables: readonly [Variable, Variable]): void {
    const byId = new Map(variables.map((one) => [one.id, one]));
    for (const side of [sum, times(sum, -1)])
      this.inUtc.add([...byId.keys()], below(side, false, byId), [variables[0].id]);
  }

  #axiom(sum: Linear, foundBy: Variable, ...variables: readonly Variable[]): void {
    const byId = new Map(variables.map((one) => [one.id, one]));
    this.moments.axioms.add([...byId.keys()], below(sum, false, byId), [foundBy.id]);
  }

  /** The instant lies in the day of some zone, up to so many hours after it began. */
  #tieDay(day: Variable, instant: Variable, hours: number, foundBy: Variable): void {
    const hour = DAY / 24;
    const begins = plus(times(asSum(day.id), DAY), asSum(instant.id), -1);
    this.#axiom(plus(begins, constant(-14 * hour)), foundBy, day, instant);
    this.#axiom(times(plus(begins, constant((12 + hours) * hour)), -1), foundBy, day, instant);
  }

  /** A day has begun when it is today or before, and not when it is later. */
  #startsBeforeNow(day: Variable, begins: Variable): void {
    const [today, now] = [this.moments.day('today'), this.moments.instant('now')];
    const [ahead, later] = [
      plus(asSum(day.id), asSum(today.id), -1),
      plus(asSum(begins.id), asSum(now.id), -1),
    ];
    const all = new Map([day, begins, today, now].map((one) => [one.id, one]));
    const over = (sum: Linear) => below(times(sum, -1), true, all);
    const begun = or(over(ahead), below(later, false, all));
    const notBegun = or(below(ahead, false, all), over(later));
    this.moments.axioms.add([...all.keys()], and(begun, notBegun), [begins.id]);
  }

  /** The instant at which a day begins, in whatever zone. */
  beginningOf(day: Variable): Variable {
    const id = `start(${day.id})`;
    if (this.moments.variables.has(id)) return this.moments.instant(id);
    const begins = this.moments.instant(id);
    this.#tieDay(day, begins, 0, begins);
    this.#startsBeforeNow(day, begins);
    this.#inUtc(plus(times(asSum(day.id), DAY), asSum(id), -1), begins, day);
    return begins;
  }

  /** A day that is a sum, as a variable of its own. */
  dayVariable(sum: Linear, variables: ReadonlyMap<string, Variable>): Variable {
    const [only] = variables.values();
    if (only !== undefined && sum.constant.isZero()) return only;
    const shifted = this.moments.day(`(${linearText(sum)})`);
    const difference = plus(sum, asSum(shifted.id), -1);
    const all = new Map([...variables, [shifted.id, shifted]]);
    this.moments.axioms.add([...all.keys()], below(difference, false, all), [shifted.id]);
    this.moments.axioms.add([...all.keys()], below(times(difference, -1), false, all), [shifted.id]);
    return shifted;
  }
}
