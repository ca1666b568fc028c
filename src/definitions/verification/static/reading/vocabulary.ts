import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Field } from '../../../../engine/model/field.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { line, otherWords, valued, words } from '../logic/domain.js';
import {
  FALSE,
  and,
  atom,
  below,
  hasValue,
  isIn,
  or,
  type Collection,
  type Formula,
  type Variable,
} from '../logic/formula.js';
import { constant, linearText, plus, times, variable as asSum, type Linear } from '../logic/linear.js';
import { from, point } from '../logic/spans.js';
import { Axioms } from './axioms.js';
import type { Shift } from './shifts.js';
import { DAYS, INSTANTS, collectionOf, slotOf, type Slot } from './slot.js';

/** Milliseconds. */
const DAY = 86_400_000;

/** What may come to be in records of a process, for all its own gates let anybody do. */
export interface Obtainable {
  field(id: string): boolean;
  evidence(id: string): boolean;
  artifact(id: string): boolean;
  approval(id: string): boolean;
  task(stage: string, id: string): boolean;
}

/** Where a record stands when a gate is asked, as far as that is given. */
export interface Standing {
  /** Id of the stage it stands in. */
  readonly stage?: string;
  /** Whether it is only being created: nothing is recorded, attached, done, approved or linked yet. */
  readonly creating?: boolean;
}

/** Fields that rules, transitions or approvers set, past the limits for what is entered. */
export function setByProcess({ definition }: CompiledProcess): ReadonlySet<string> {
  const { transitions = [], rules = [], stages, approvals = [] } = definition;
  const steps = approvals.flatMap((approval) => approval.steps.flat());
  const actions = [
    ...rules.flatMap((rule) => rule.actions),
    ...stages.flatMap(({ overdue = [] }) => overdue),
    ...steps.flatMap(({ overdue = [] }) => overdue),
  ];
  return new Set([
    ...transitions.flatMap(({ sets }) => Object.keys(sets)),
    ...actions.flatMap((action) => (action.do === 'set' ? Object.keys(action.values) : [])),
    ...approvals.flatMap(({ asks }) => asks),
  ]);
}

/** The variables that stand for what a record of a process holds and what surrounds it. */
export class Vocabulary {
  readonly axioms = new Axioms();
  /** What is so of records where the clock shows UTC. */
  readonly inUtc = new Axioms();
  readonly #slots = new Map<string, Slot>();
  readonly #collections = new Map<string, Collection>();
  readonly #variables = new Map<string, Variable>();
  readonly #setByProcess: ReadonlySet<string>;

  constructor(
    readonly process: CompiledProcess,
    private readonly obtainable: Obtainable,
    private readonly standing: Standing = {},
  ) {
    this.#setByProcess = setByProcess(process);
    const [now, createdAt, entered] = [
      this.instant('now'),
      this.instant('createdAt'),
      this.instant('entered'),
    ];
    this.notLater(createdAt, now);
    this.notLater(createdAt, entered);
    this.notLater(entered, now);
    const today = this.day('today');
    this.#tieDay(today, now, 25, today);
    const sinceMidnight = plus(asSum(now.id), times(asSum(today.id), DAY), -1);
    const both = new Map([now, today].map((one) => [one.id, one]));
    this.inUtc.add([now.id, today.id], below(times(sinceMidnight, -1), false, both), [today.id]);
    this.inUtc.add([now.id, today.id], below(plus(sinceMidnight, constant(-DAY)), true, both), [today.id]);
  }

  /** The variables seen so far, by id. */
  get variables(): ReadonlyMap<string, Variable> {
    return this.#variables;
  }

  #variable(id: string, make: () => Variable): Variable {
    const known = this.#variables.get(id);
    if (known !== undefined) return known;
    const made = make();
    this.#variables.set(id, made);
    return made;
  }

  /** An instant that is always there, though whether it means something may hang on something else. */
  instant(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(INSTANTS) }));
  }

  /** A day that is always there. */
  day(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(DAYS) }));
  }

  /** A number of which nothing is known. */
  number(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(line()) }));
  }

  /** The currency of an amount of which nothing else is known. */
  currency(amount: Variable): Variable {
    const id = `${amount.id}#currency`;
    return this.#variable(id, () => ({ id, universe: valued(otherWords()) }));
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
    this.axioms.add([...byId.keys()], below(sum, false, byId), [foundBy.id]);
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
    const [today, now] = [this.day('today'), this.instant('now')];
    const [ahead, later] = [
      plus(asSum(day.id), asSum(today.id), -1),
      plus(asSum(begins.id), asSum(now.id), -1),
    ];
    const all = new Map([day, begins, today, now].map((one) => [one.id, one]));
    const over = (sum: Linear) => below(times(sum, -1), true, all);
    const begun = or(over(ahead), below(later, false, all));
    const notBegun = or(below(ahead, false, all), over(later));
    this.axioms.add([...all.keys()], and(begun, notBegun), [begins.id]);
  }

  /** The instant at which a day begins, in whatever zone. */
  beginningOf(day: Variable): Variable {
    const id = `start(${day.id})`;
    if (this.#variables.has(id)) return this.instant(id);
    const begins = this.instant(id);
    this.#tieDay(day, begins, 0, begins);
    this.#startsBeforeNow(day, begins);
    this.#inUtc(plus(times(asSum(day.id), DAY), asSum(id), -1), begins, day);
    return begins;
  }

  /** Where a field of the record stands. */
  record(field: Field): Slot {
    return this.slot(field, field.id, {
      optional: !field.required || field.if !== undefined || field.is !== undefined,
      empty: field.is === undefined && !this.obtainable.field(field.id),
      limited: !this.#setByProcess.has(field.id),
    });
  }

  /** Whether something has been said of a field of the record. */
  mentions(id: string): boolean {
    return this.#slots.has(id);
  }

  /** Where a field of a piece or row stands. */
  slot(field: Field, id: string, limits: Parameters<typeof slotOf>[2]): Slot {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = slotOf(field, id, limits);
    this.#slots.set(id, slot);
    if (slot.kind === 'list') this.#variable(slot.collection.count.id, () => slot.collection.count);
    else this.#variable(id, () => slot.variable);
    if (slot.kind === 'money') this.#variable(slot.currency.id, () => slot.currency);
    return slot;
  }

  #collection(id: string, most?: number): Collection {
    const known = this.#collections.get(id);
    if (known !== undefined) return known;
    const made = collectionOf(id, this.standing.creating === true ? 0 : most);
    this.#collections.set(id, made);
    this.#variable(made.count.id, () => made.count);
    return made;
  }

  /** The pieces of a kind of evidence that count. */
  evidence(id: string): Collection {
    return this.#collection(`evidence:${id}`, this.obtainable.evidence(id) ? undefined : 0);
  }

  /** The records linked under an id. */
  linked(id: string): Collection {
    const max = this.process.definition.links?.find((link) => link.id === id)?.max;
    return this.#collection(`linked:${id}`, max);
  }

  /** It is known which records are linked. */
  linksKnown(): Formula {
    return atom('facts:linked');
  }

  /** It is known which approvals hold. */
  approvalsKnown(): Formula {
    return atom('facts:approvals');
  }

  /** How many versions of an artifact are attached. */
  versions(id: string): Variable {
    return this.#collection(`artifact:${id}`, this.obtainable.artifact(id) ? undefined : 0).count;
  }

  /** An approval holds. */
  approved(id: string): Formula {
    return this.standing.creating === true || !this.obtainable.approval(id) ? FALSE : atom(`approval:${id}`);
  }

  /** A task is done. */
  done(stage: string, id: string): Formula {
    const never = this.standing.creating === true || !this.obtainable.task(stage, id);
    return never ? FALSE : atom(`task:${stage}/${id}`);
  }

  /** The stage the record stands in. */
  stage(): Variable {
    const { stage } = this.standing;
    const { stages } = this.process.definition;
    return this.#variable('stage', () => ({
      id: 'stage',
      universe: valued(words(stage === undefined ? stages.map(({ id }) => id) : [stage])),
    }));
  }

  /** The stage as a choice among the stages, in their order. */
  stageSlot(): Slot & { kind: 'plain' } {
    const { stages } = this.process.definition;
    const field: Field = {
      id: 'stage',
      name: {},
      type: 'scale',
      options: stages,
      required: true,
      requires: [],
    };
    return { kind: 'plain', field, variable: this.stage() };
  }

  /** A day that is a sum, as a variable of its own. */
  dayVariable(sum: Linear, variables: ReadonlyMap<string, Variable>): Variable {
    const [only] = variables.values();
    if (only !== undefined && sum.constant.isZero()) return only;
    const shifted = this.day(`(${linearText(sum)})`);
    const difference = plus(sum, asSum(shifted.id), -1);
    const all = new Map([...variables, [shifted.id, shifted]]);
    this.axioms.add([...all.keys()], below(difference, false, all), [shifted.id]);
    this.axioms.add([...all.keys()], below(times(difference, -1), false, all), [shifted.id]);
    return shifted;
  }

  /** The probability of that stage. */
  probability(): Variable {
    return this.#variable('probability', () => {
      const { stages } = this.process.definition;
      const here = stages.filter(({ id }) => this.standing.stage === undefined || id === this.standing.stage);
      const known = here.flatMap(({ probability }) =>
        probability === undefined ? [] : [Number(probability)],
      );
      const spans = [...new Set(known)].sort((a, b) => a - b).flatMap((one) => point(new Decimal(one)));
      return { id: 'probability', universe: { none: known.length < here.length, values: line(spans) } };
    });
  }

  /** The stage is the one named. */
  inStage(id: string): Formula {
    return isIn(this.stage(), valued(words([id])));
  }

  /** At least one piece, row or version is there. */
  some(count: Variable): Formula {
    return isIn(count, valued(line(from(new Decimal(1)), true)));
  }

  /** The variable has a value. */
  has(variable: Variable): Formula {
    return hasValue(variable);
  }
}
