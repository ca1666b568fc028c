import { narrowed } from '../any-value.js';
import { comparisonFor } from '../comparison-of-any.js';
import type { Comparison } from '../comparison.js';
import { isKnown, type Datum, type Evaluate, type Result, type Run } from '../datum.js';
import { lift, type Part } from '../part.js';
import type { Type } from '../type.js';
import { Unknown, both } from '../unknown.js';
import type { Call, ExpressionFunction } from './expression-function.js';

/** The one of the values beyond which no other lies. */
function pick(
  values: readonly Datum[],
  comparison: Comparison,
  sign: 1 | -1,
  run: Run,
  none: Unknown,
): Result {
  let found: Datum | undefined;
  for (const value of values) {
    const order = found === undefined ? 1 : comparison.compare(value, found, run);
    if (order instanceof Unknown) return order;
    if (found === undefined || order * sign > 0) found = value;
  }
  return found ?? none;
}

function evaluateAll(
  parts: readonly Part[],
  compute: (values: readonly Datum[], run: Run) => Result,
): Evaluate {
  return (run) => {
    const results = parts.map((part) => part.evaluate(run));
    const unknown = results.filter((result) => result instanceof Unknown);
    const [first] = unknown;
    if (first !== undefined) return unknown.reduce(both, first);
    return compute(results.filter(isKnown), run);
  };
}

/** The values a call chooses from: the elements of its one argument, or its arguments, all of one kind. */
function choices({ args, site }: Call): { type: Type; parts: readonly Part[]; ofList: boolean } | undefined {
  const parts = args.map((arg) => site.part(arg));
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1) {
    const list = narrowed(first, 'list');
    return list?.type.kind === 'list' ? { type: list.type.of, parts: [list], ofList: true } : undefined;
  }
  const { type } = parts.find((part) => part.type.kind !== 'any') ?? first;
  const alike = parts.map((part) => narrowed(part, type.kind));
  return alike.every((part) => part !== undefined) ? { type, parts: alike, ofList: false } : undefined;
}

function extreme(name: 'min' | 'max', sign: 1 | -1): ExpressionFunction {
  return {
    name,
    usage: `${name}(a, b) or ${name}(list), of money, numbers or dates`,
    compile(call) {
      const found = choices(call);
      if (found === undefined || !['number', 'money', 'moment', 'any'].includes(found.type.kind))
        return undefined;
      const { type, parts, ofList } = found;
      const comparison = comparisonFor(type, type, true);
      if (comparison === undefined) return undefined;
      const none = new Unknown([call.site.text(call.site.at(call.node))]);
      const choose = (values: readonly Datum[], run: Run) => pick(values, comparison, sign, run, none);
      const [list] = parts;
      const evaluate =
        ofList && list !== undefined ? lift<readonly Datum[]>(list, choose) : evaluateAll(parts, choose);
      return { type, evaluate };
    },
  };
}

/** The least of several values. */
export const min = extreme('min', -1);

/** The greatest of several values. */
export const max = extreme('max', 1);
