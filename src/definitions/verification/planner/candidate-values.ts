import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Scope } from '../../../engine/expressions/expression.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';
import type { Money, Row, Value } from '../../../engine/model/value.js';
import { addDuration, subtractDuration } from '../../../engine/time/duration.js';
import { startOfDay, todayIn } from '../../../engine/time/calendar-day.js';
import { Decimal } from '../../../engine/values/decimal.js';
import { hasValue } from '../../../engine/values/has-value.js';
import { readOperand } from '../../../engine/values/read-operand.js';
import { ValueReader } from '../../../engine/values/value-reader.js';
import { withParts } from '../moves/all-criteria.js';
import { idOf, MANAGERS, OWNER } from '../story/cast.js';
import { comparisonsIn, type Comparison } from './comparisons.js';
import { saidBy, saidIn } from './expressions-in.js';
import { textsMatching } from './matching-text.js';

/** How many values of one field are tried. */
const MOST = 48;

/** Days from now that dates are tried at, nearest the usual first. */
const DAYS = [0, 30, -30, 1, -1, 7, -7, 100, -100, 200, 400, -400, 1000, -1000, 4000];

const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10];

function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function shifted(instant: string, days: number, zone: string): string {
  return (days < 0 ? subtractDuration : addDuration)(instant, `P${String(Math.abs(days))}D`, zone) ?? instant;
}

/** Comparisons by the field that is compared. */
type Compared = ReadonlyMap<string, readonly Comparison[]>;

function grouped(all: readonly Comparison[]): Compared {
  const found = new Map<string, Comparison[]>();
  for (const one of new Map(all.map((each) => [JSON.stringify(each), each])).values())
    found.set(one.field, [...(found.get(one.field) ?? []), one]);
  return found;
}

/** A decimal and its neighbours, written as field values are. */
function around(text: string, step: string): readonly string[] {
  const value = new Decimal(text);
  return [value, value.plus(step), value.minus(step)].map((one) => one.toFixed());
}

/** The values a field is tried with: what it is compared with, and just beside that, and what is usual for its type. */
export class CandidateValues {
  private readonly compared: Compared;
  private around: { readonly now: string; readonly days: readonly string[] } = { now: '', days: [] };
  private readonly byCriterion = new WeakMap<Criterion, readonly Comparison[]>();
  private readonly currency: string;
  private readonly uncomparable = new Set<string>();

  constructor(private readonly process: CompiledProcess) {
    const { definition } = process;
    const all = saidIn(definition).flatMap((said) => comparisonsIn(said, definition));
    this.compared = grouped(all);
    const money = definition.settings.find(({ type }) => type === 'money')?.value as Money | undefined;
    const named = all.map((one) => /\b([A-Z]{3}) ?\d/.exec(one.with)?.[1]).find((code) => code !== undefined);
    this.currency = money?.currency ?? named ?? 'CNY';
  }

  /** Values of a field that it takes, likeliest first: those that the criteria at hand compare it with, then others. */
  of(field: Field, scope: Scope, near: readonly Criterion[] = []): readonly Value[] {
    const raw = [
      ...this.usual(field, scope, this.comparedWith(field, scope, this.comparedBy(near))),
      ...this.usual(field, scope, this.comparedWith(field, scope, this.compared)),
    ];
    const rows = (table: string) => new Set(this.rowsOf(table, scope).map(({ id }) => id));
    const valid = raw.flatMap((value) => {
      const read = hasValue(value) ? new ValueReader(rows).read('', field, value) : undefined;
      return read === undefined ? [] : [read];
    });
    return distinct(valid).slice(0, field.type === 'table' ? 4 * MOST : MOST);
  }

  private comparedBy(near: readonly Criterion[]): Compared {
    const { definition } = this.process;
    const each = near.flatMap(withParts).map((criterion) => {
      const known = this.byCriterion.get(criterion);
      const found = known ?? saidBy(criterion, definition).flatMap((said) => comparisonsIn(said, definition));
      this.byCriterion.set(criterion, found);
      return found;
    });
    return grouped(each.flat());
  }

  private rowsOf(table: string, { state }: Scope): readonly Row[] {
    const rows = state.fields[table];
    return Array.isArray(rows) ? (rows as readonly Row[]) : [];
  }

  /** What the definition compares the field with, as far as that can be worked out now. */
  private comparedWith(field: Field, scope: Scope, compared: Compared): readonly Value[] {
    const single = field.type === 'list' ? { ...field, type: field.element ?? 'text' } : field;
    return (compared.get(field.id) ?? []).flatMap((one) => {
      const value = one.plain ? readOperand(single, one.with) : this.computed(single, one.with, scope);
      return value === undefined ? [] : [value];
    });
  }

  private computed(field: Field, source: string, scope: Scope): Value | undefined {
    const key = `${field.type} ${field.id} ${source}`;
    if (this.uncomparable.has(key)) return undefined;
    try {
      const outcome = this.process.expression(source, { value: field }).value(scope);
      return outcome.known ? outcome.value : undefined;
    } catch {
      // It is compared in another way than by its value: counted, or part of a larger term.
      this.uncomparable.add(key);
      return undefined;
    }
  }

  private usual(field: Field, scope: Scope, compared: readonly Value[]): readonly Value[] {
    const limits = [field.min, field.max].flatMap((limit) => limit ?? []);
    const figures = compared.filter((one) => typeof one === 'string');
    switch (field.type) {
      case 'text':
        return this.texts(field, compared);
      case 'number':
        return [...figures, ...limits, '1', '0', '10', '1000000000'].flatMap((one) => around(one, '1'));
      case 'percent':
        return [...figures, ...limits, '0.5', '0', '1', '10'].flatMap((one) => around(one, '0.01'));
      case 'money':
        return this.amounts(limits, compared);
      case 'date':
      case 'datetime':
        return this.moments(field, [...limits, ...compared.map(String)], scope);
      case 'yesno':
        return [true, false];
      case 'choice':
      case 'scale':
        return [...compared, ...(field.options ?? []).map(({ id }) => id)];
      case 'multichoice': {
        const ids = (field.options ?? []).map(({ id }) => id);
        return [ids, ...ids.map((id) => [id]), ...ids.map((_, place) => ids.slice(0, place))];
      }
      case 'list':
        return this.lists(field, scope, compared);
      case 'user':
        return [...this.people(field.id), OWNER, ...MANAGERS.slice(0, 2), idOf(`another ${field.id}`)];
      case 'contact':
      case 'link':
        return [idOf(field.id), idOf(`another ${field.id}`)];
      case 'row':
        return this.rowsOf(field.table ?? '', scope).map(({ id }) => id);
      case 'table':
        return this.tables(field, scope);
    }
  }

  /** The table with one more row, or with rows of one content only, or empty. */
  private tables({ id, columns = [] }: Field, scope: Scope): readonly Value[] {
    const present = this.rowsOf(id, scope);
    const choices = columns.map((column) => [column.id, this.of(column, scope)] as const);
    const usual = Object.fromEntries(
      choices.flatMap(([column, [first]]) => (first === undefined ? [] : [[column, first]])),
    );
    const varied = choices.flatMap(([column, values]) =>
      values.slice(1, 10).map((value) => ({ ...usual, [column]: value })),
    );
    const pairs = choices.flatMap(([column, values], place) =>
      choices
        .slice(place + 1)
        .flatMap(([other, others]) =>
          values
            .slice(0, 6)
            .flatMap((value) =>
              others.slice(0, 6).map((one) => ({ ...usual, [column]: value, [other]: one })),
            ),
        ),
    );
    const row = (columnValues: Readonly<Record<string, Value>>, number: number): Row => ({
      ...columnValues,
      id: idOf(`${id} ${String(number)}`),
    });
    const contents = [usual, ...varied, ...pairs].slice(0, MOST);
    return [
      ...contents.map((content) => [...present, row(content, present.length + 1)]),
      ...contents.flatMap((content) =>
        [1, 2, 3].map((count) => Array.from({ length: count }, (_, place) => row(content, place + 1))),
      ),
    ];
  }

  /** Whoever a role names through the field is called like the role. */
  private people(field: string): readonly string[] {
    const named = this.process.definition.roles.filter(
      ({ source }) => source.is === 'field' && source.field === field,
    );
    return named.map(({ id }) => idOf(id));
  }

  private texts(
    { id, minLength = 0, pattern, example }: Field,
    compared: readonly Value[],
  ): readonly Value[] {
    const examples = [example?.en, example?.zh].flatMap((one) => one ?? []);
    const plain = id.padEnd(minLength, '.');
    return [
      ...examples,
      ...(pattern === undefined ? [plain] : textsMatching(pattern)),
      ...compared,
      `another ${plain}`,
    ];
  }

  private amounts(limits: readonly string[], compared: readonly Value[]): readonly Value[] {
    const beside = (compared as readonly Money[]).filter(({ currency }) => currency !== '');
    const plain = ['1000', '0', '1', '1000000000', ...limits].map((amount) => ({
      amount,
      currency: this.currency,
    }));
    return [...plain.slice(0, 1), ...beside, ...plain.slice(1)].flatMap(({ amount, currency }) =>
      around(amount, '1').map((one) => ({ amount: one, currency })),
    );
  }

  private moments({ type }: Field, compared: readonly string[], { now, zone }: Scope): readonly Value[] {
    const days = this.daysFrom(now, zone);
    const bases = compared.map((one) => (one.includes('T') ? one : startOfDay(one, zone)));
    const beside = bases.flatMap((one) => [0, 1, -1, 40, -40].map((day) => shifted(one, day, zone)));
    return [...days.slice(0, 3), ...beside, ...days.slice(3)].map((one) =>
      type === 'date' ? todayIn(zone, one) : one,
    );
  }

  /** The days around an instant; many fields are looked at in one moment. */
  private daysFrom(now: string, zone: string): readonly string[] {
    if (this.around.now !== now) this.around = { now, days: DAYS.map((day) => shifted(now, day, zone)) };
    return this.around.days;
  }

  private lists(field: Field, scope: Scope, compared: readonly Value[]): readonly Value[] {
    const element = { ...field, type: field.element ?? 'text' };
    const elements = distinct([...compared, ...this.usual(element, scope, [])]);
    const named = (count: number) =>
      Array.from({ length: count }, (_, place) => elements[place] ?? `${field.id} ${String(place + 1)}`);
    return [
      ...COUNTS.map(named),
      ...compared.map((one) => [one]),
      ...(compared.length === 0 ? [] : [[...compared]]),
    ];
  }
}
