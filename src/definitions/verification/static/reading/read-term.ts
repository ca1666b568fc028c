import type { Amount } from '../../../../engine/expressions/datum.js';
import type { SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import type { Field } from '../../../../engine/model/field.js';
import type { Money } from '../../../../engine/model/value.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { and, atom, below } from '../logic/formula.js';
import { constant, plus, times, variable as asSum } from '../logic/linear.js';
import { callTerm } from './calls.js';
import type { Place } from './place.js';
import { backwards, dayShift, instantShift } from './shifts.js';
import { DAYS, INSTANTS, filled, type Slot } from './slot.js';
import { combined, fixed, multiplied, single, type Measure, type Term } from './term.js';
import type { TermSite } from './term-site.js';
import type { Vocabulary } from './vocabulary.js';

const MEASURES: Partial<Record<Field['type'], Measure>> = {
  number: 'number',
  percent: 'number',
  money: 'money',
  date: 'day',
  datetime: 'instant',
};

/** The number a field holds; undefined when it holds none. */
function slotTerm(slot: Slot): Term | undefined {
  const measure = MEASURES[slot.field.type];
  if (measure === undefined || slot.kind === 'list') return undefined;
  const term = single(slot.variable, measure, filled(slot), asSum(slot.variable.id));
  return slot.kind === 'money' ? { ...term, currencies: { variables: [slot.currency], codes: [] } } : term;
}

/** The duration written out, or set by a setting. */
function durationIn(node: SyntaxNode): string | undefined {
  if (node.kind === 'literal' && node.type.kind === 'duration') return node.value as string;
  if (node.kind !== 'name' || node.name?.kind !== 'setting' || node.name.setting.type !== 'duration')
    return undefined;
  return node.name.setting.value as string;
}

/** Reads the parts of expressions that are numbers, amounts or moments. */
export class TermReader implements TermSite {
  constructor(
    readonly vocabulary: Vocabulary,
    readonly place: Place,
  ) {}

  /** The part as a sum of variables; one of its own where it is not analysed; undefined when it is no number. */
  read(node: SyntaxNode): Term | undefined {
    switch (node.kind) {
      case 'literal':
        return this.#literal(node.value);
      case 'name':
        return this.#name(node);
      case 'member':
        return this.#member(node);
      case 'call':
        return callTerm(node, this);
      case 'operation':
        return this.#operation(node);
      default:
        return undefined;
    }
  }

  #literal(value: unknown): Term | undefined {
    if (value instanceof Decimal) return fixed(value, 'number');
    if (typeof value !== 'object' || value === null || !('amount' in value)) return undefined;
    const { amount, currency } = value as Amount;
    return fixed(amount, 'money', currency);
  }

  #name({ name }: SyntaxNode & { kind: 'name' }): Term | undefined {
    const { vocabulary, place } = this;
    switch (name?.kind) {
      case 'field':
        return name.field.personal === true ? undefined : slotTerm(vocabulary.record(name.field));
      case 'local': {
        const slot = place.local([name.field.id]);
        return slot && slotTerm(slot);
      }
      case 'setting': {
        const { type, value } = name.setting;
        if (type === 'money')
          return fixed(new Decimal((value as Money).amount), 'money', (value as Money).currency);
        return type === 'number' || type === 'percent'
          ? fixed(new Decimal(value as string), 'number')
          : undefined;
      }
      case 'built-in':
        return this.#builtIn(name.builtIn.name);
      default:
        return undefined;
    }
  }

  #builtIn(name: string): Term | undefined {
    const { vocabulary } = this;
    switch (name) {
      case 'now':
      case 'createdAt':
        return this.instant(name);
      case 'today': {
        const today = vocabulary.day('today');
        return single(today, 'day', vocabulary.has(today), asSum('today'));
      }
      case 'probability': {
        const probability = vocabulary.probability();
        return single(probability, 'number', vocabulary.has(probability), asSum('probability'));
      }
      default:
        return undefined;
    }
  }

  /** An instant that has a value when `known` is so. */
  instant(id: string, known = this.vocabulary.has(this.vocabulary.instant(id))): Term {
    return single(this.vocabulary.instant(id), 'instant', known, asSum(id));
  }

  #member(node: SyntaxNode & { kind: 'member' }): Term | undefined {
    const slot = this.slotAt(node);
    if (slot !== undefined) return slotTerm(slot);
    const root = node.of.kind === 'name' ? node.of.name : undefined;
    return root?.kind === 'link' ? this.opaque(node, 'any') : undefined;
  }

  /** Where a path such as `person.role` or `r.relation` leads, if it is of the piece or row at hand. */
  slotAt(node: SyntaxNode): Slot | undefined {
    const { place, vocabulary } = this;
    if (node.kind === 'name') {
      if (node.name?.kind === 'local') return place.local([node.name.field.id]);
      if (node.name?.kind === 'field' && node.name.field.personal !== true)
        return vocabulary.record(node.name.field);
      return undefined;
    }
    if (node.kind !== 'member' || node.of.kind !== 'name') return undefined;
    if (node.of.name?.kind === 'local') return place.local([node.of.name.field.id, node.member]);
    return place.loop !== undefined && node.of.text === place.loop.name
      ? place.local([node.member])
      : undefined;
  }

  /** Numbers that have a value of which nothing is known but that it is the same for the same text. */
  opaque(node: SyntaxNode, measure: Measure, ...inputs: readonly Term[]): Term {
    const key = `${this.place.key}${node.text.replaceAll(/\s+/g, ' ')}`;
    const known = and(...inputs.map((input) => input.known), atom(`known:${key}`));
    const variable = this.vocabulary.number(`value:${key}`);
    const term = single(variable, measure, known, asSum(variable.id));
    if (measure !== 'money' && measure !== 'any') return term;
    return { ...term, currencies: { variables: [this.vocabulary.currency(variable)], codes: [] } };
  }

  #operation(node: SyntaxNode & { kind: 'operation' }): Term | undefined {
    const [first, second] = node.args;
    const left = first && this.read(first);
    if (left === undefined || second === undefined)
      return node.op === '-_' && left ? multiplied(left, -1) : undefined;
    if (node.op === '?:') return undefined;
    const duration = durationIn(second);
    if (duration !== undefined) return this.#shifted(node, left, duration);
    const right = this.read(second);
    if (right === undefined) return undefined;
    return this.#arithmetic(node, left, right);
  }

  #arithmetic(node: SyntaxNode & { kind: 'operation' }, left: Term, right: Term): Term | undefined {
    const isMoney = left.measure === 'money' || right.measure === 'money';
    const measure = left.measure === 'any' || right.measure === 'any' ? 'any' : isMoney ? 'money' : 'number';
    const [a, b] = [left, right].map(({ sum }) => (sum.factors.size === 0 ? sum.constant : undefined));
    switch (node.op) {
      case '+':
        return combined(left, right, 1, measure);
      case '-':
        return combined(left, right, -1, measure);
      case '*':
        if (a === undefined && b === undefined) return this.opaque(node, measure, left, right);
        return {
          ...combined(left, right, 0, measure),
          sum: b === undefined ? times(right.sum, a ?? 1) : times(left.sum, b),
        };
      case '/':
        if (
          b !== undefined &&
          !b.isZero() &&
          right.measure !== 'money' &&
          new Decimal(1).div(b).times(b).eq(1)
        )
          return { ...combined(left, right, 0, measure), sum: times(left.sum, new Decimal(1).div(b)) };
        return this.opaque(node, left.measure === right.measure ? 'number' : measure, left, right);
      default:
        return undefined;
    }
  }

  #shifted(node: SyntaxNode & { kind: 'operation' }, moment: Term, duration: string): Term | undefined {
    if (moment.measure === 'any') return this.opaque(node, 'any', moment);
    const isDay = moment.measure === 'day';
    const later = isDay ? dayShift(duration) : instantShift(duration);
    const shift = later && (node.op === '+' ? later : backwards(later));
    if (shift !== undefined && shift.least === shift.most) return this.#movedExactly(moment, shift.least);
    const opaque = this.opaque(node, isDay && shift !== undefined ? 'day' : 'instant', moment);
    const [from, to] = [[...moment.variables.values()][0], [...opaque.variables.values()][0]];
    if (shift !== undefined && from !== undefined && to !== undefined && moment.variables.size === 1)
      this.vocabulary.time.shifts(from, to, shift, moment.sum.constant);
    return opaque;
  }

  /** Later by so much; what would lie beyond the days there are has no value. */
  #movedExactly(moment: Term, by: number): Term {
    const sum = plus(moment.sum, constant(by));
    const limits = moment.measure === 'day' ? DAYS : INSTANTS;
    const [span] = limits.kind === 'line' ? limits.spans : [];
    const inside = [
      ...(span?.from ? [below(plus(constant(span.from), sum, -1), false, moment.variables)] : []),
      ...(span?.to ? [below(plus(sum, constant(span.to), -1), false, moment.variables)] : []),
    ];
    return { ...moment, sum, known: and(moment.known, ...inside) };
  }
}
