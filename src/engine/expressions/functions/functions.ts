import { abs } from './abs.js';
import { approved } from './approved.js';
import { days, months, workdays } from './between.js';
import { count } from './count.js';
import { entered } from './entered.js';
import type { ExpressionFunction } from './expression-function.js';
import { max, min } from './extreme.js';
import { has } from './has.js';
import { first, last } from './occurrence.js';
import { size } from './size.js';
import { sum } from './sum.js';
import { textMethods } from './text-methods.js';

/** Every function, written `name(…)`. */
export const FUNCTIONS: readonly ExpressionFunction[] = [
  count,
  last,
  first,
  sum,
  months,
  days,
  workdays,
  entered,
  approved,
  min,
  max,
  abs,
  size,
  has,
];

/** Every method, written `value.name(…)`, beside the loops over lists. */
export const METHODS: readonly ExpressionFunction[] = [...textMethods, size];

/** Functions of CEL that would open what is closed: other notions of number, unbounded patterns, bindings. */
export const FORBIDDEN: ReadonlySet<string> = new Set(
  'bind dyn type int uint double string bytes bool timestamp duration exists_one'.split(' '),
);

/** What a rule may wait for (`on: changed(grade)`), which has no value at any moment. */
export const EVENTS: ReadonlySet<string> = new Set(
  'created changed recorded attached left rejected outcome held resumed reopened'.split(' '),
);
