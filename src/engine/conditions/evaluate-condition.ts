import type { CompiledExpression, Scope } from '../expressions/expression.js';
import type { Condition, ConditionEntry, Test } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Money, Row, Value, Values } from '../model/value.js';
import { displayValue } from '../values/display-value.js';
import { hasShape } from '../values/has-shape.js';
import { hasValue } from '../values/has-value.js';
import { noRate } from '../values/no-rate.js';
import { readOperand } from '../values/read-operand.js';
import { inEveryLanguage } from '../values/value-type.js';
import { describeTest } from './describe-test.js';
import { followPath } from './follow-path.js';
import { holds } from './holds.js';

/** What a condition is evaluated over. */
export interface ConditionContext {
  readonly definition: ProcessDefinition;
  /** The fields the paths of a map start from. */
  readonly fields: readonly Field[];
  /** What those fields hold; expressions see it as their locals. */
  readonly values: Values | Row;
  readonly scope: Scope;
  readonly compile: (source: string) => CompiledExpression;
}

/** One line of a condition, or one part of an expression, that does not hold or cannot be told. */
export interface ConditionFailure {
  /** `person.role`, or the part of the expression as its author wrote it. */
  readonly source: string;
  readonly field?: Field;
  /** What was found; absent when nothing was. */
  readonly seen?: FullText;
  readonly wanted: FullText;
  /** Whether it certainly does not hold. */
  readonly certain: boolean;
  /** Why it cannot be told, where it is not that something is missing. */
  readonly reason?: FullText;
}

/** How a condition stands: `unknown` when a value it needs is missing and no other line settles it. */
export interface ConditionVerdict {
  readonly holds: boolean | 'unknown';
  readonly failures: readonly ConditionFailure[];
  /** Paths and names without a value. */
  readonly missing: readonly string[];
  /** Why it cannot be told, where it is not that something is missing: unlike currencies, a division by zero … */
  readonly reason?: FullText;
  /** Ids of the fields that the lines read which cannot be told. */
  readonly unsettled: readonly string[];
}

/** One line or part: whether it holds, undefined when that cannot be told. */
interface Line {
  readonly holds: boolean | undefined;
  readonly missing: readonly string[];
  readonly reason?: FullText;
  readonly fields: readonly string[];
  /** Made only when needed: most lines hold. */
  failure(): ConditionFailure;
}

/** That an amount is of another currency than the one it is held against. */
function lacksRate(test: Test, field: Field, value: Value | undefined): FullText | undefined {
  if (field.type !== 'money' || !hasValue(value)) return undefined;
  const { currency } = value as Money;
  const operands = 'operands' in test ? test.operands : 'operand' in test ? [test.operand] : [];
  const others = operands.flatMap((text) => (readOperand(field, text) as Money | undefined)?.currency ?? []);
  const other = others.find((each) => each !== currency);
  return other === undefined ? undefined : noRate(currency, other);
}

function evaluateEntry(
  { path, test }: ConditionEntry,
  { definition, fields, values, scope }: ConditionContext,
): Line {
  const source = path.join('.');
  const end = followPath(path, fields, values, definition, scope.state.fields);
  if (end === undefined) {
    return {
      holds: undefined,
      missing: [source],
      fields: [],
      failure: () => ({ source, wanted: { en: source, zh: source }, certain: false }),
    };
  }
  const { field } = end;
  const value = end.value !== undefined && hasShape(field, end.value) ? end.value : undefined;
  const found = holds(test, field, value);
  const reason = found === undefined ? lacksRate(test, field, value) : undefined;
  const why = reason === undefined ? {} : { reason };
  return {
    holds: found,
    missing: hasValue(value) ? [] : [source],
    ...why,
    fields: path.slice(0, 1),
    failure: () => ({
      source,
      field,
      certain: found === false,
      ...why,
      ...(hasValue(value) && {
        seen: inEveryLanguage((language) => displayValue(field, value, language, { zone: scope.zone })),
      }),
      wanted: describeTest(test, field),
    }),
  };
}

function evaluateParts(source: string, { compile, values, scope }: ConditionContext): Line[] {
  const compiled = compile(source);
  const { fields } = compiled.references;
  return compiled.parts({ ...scope, locals: values }).map(({ source: part, outcome }) => {
    const why = outcome.known || outcome.reason === undefined ? {} : { reason: outcome.reason };
    return {
      holds: outcome.known ? outcome.value : undefined,
      missing: outcome.known ? [] : outcome.missing,
      ...why,
      fields,
      failure: () => ({ source: part, wanted: { en: part, zh: part }, certain: outcome.known, ...why }),
    };
  });
}

/**
 * Evaluates a condition; never throws. A line that is false settles it, else one that cannot be told leaves it unknown:
 * where pieces or rows are picked the caller takes that as no match, for an `if` it blocks.
 */
export function evaluateCondition(condition: Condition, context: ConditionContext): ConditionVerdict {
  const lines =
    condition.kind === 'map'
      ? condition.entries.map((entry) => evaluateEntry(entry, context))
      : evaluateParts(condition.source, context);
  const failed = lines.filter((line) => line.holds !== true);
  const anyFalse = failed.some((line) => line.holds === false);
  const untold = failed.filter((line) => line.holds === undefined);
  const reason = untold.find((line) => line.reason !== undefined)?.reason;
  return {
    holds: failed.length === 0 ? true : anyFalse ? false : 'unknown',
    failures: failed.map((line) => line.failure()),
    missing: [...new Set(untold.flatMap(({ missing }) => missing))],
    unsettled: [...new Set(untold.flatMap(({ fields }) => fields))],
    ...(reason === undefined ? {} : { reason }),
  };
}
