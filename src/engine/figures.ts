import type { CompiledProcess } from './compile-process.js';
import type { Facts } from './model/facts.js';
import type { InstanceState } from './model/instance-state.js';
import type { Money, Value, Values } from './model/value.js';
import { situationOf } from './situation.js';
import { isObject } from './values/value-type.js';

/** The figures of a record that lists and forecasts go by. */
export interface Figures {
  readonly amount?: Money;
  /** The expected closing day, `2026-11-21`. */
  readonly closeOn?: string;
}

/** Money of some currency: the sum of nothing has none. */
function isMoney(value: Value | undefined): value is Money {
  return isObject(value) && typeof value['amount'] === 'string' && value['currency'] !== '';
}

/** The figures among some fields; what is no such figure is left out. */
export function figuresAmong(fields: Values, { amount, closeOn }: InstanceState['figures']): Figures {
  const [worth, day] = [amount, closeOn].map((field) => (field === undefined ? undefined : fields[field]));
  return {
    ...(isMoney(worth) ? { amount: worth } : {}),
    ...(typeof day === 'string' ? { closeOn: day } : {}),
  };
}

/** The figures of a record, which may be computed: what they come to at `facts.now`. */
export function figuresOf(process: CompiledProcess, state: InstanceState, facts: Facts): Figures {
  const { figures } = state;
  const areComputed = process.computed.some(({ id }) => id === figures.amount || id === figures.closeOn);
  const { fields } = areComputed ? situationOf(process, state, facts).state : state;
  return figuresAmong(fields, figures);
}
