import type { CompiledExpression, Scope } from '../expressions/expression.js';
import type { Condition, ConditionEntry } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Row, Values } from '../model/value.js';
import { displayValue } from '../values/display-value.js';
import { hasShape } from '../values/has-shape.js';
import { hasValue } from '../values/has-value.js';
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
}

/** How a condition stands: `unknown` when a value it needs is missing and no other line settles it. */
export interface ConditionVerdict {
  readonly holds: boolean | 'unknown';
  readonly failures: readonly ConditionFailure[];
  /** Paths and names without a value. */
  readonly missing: readonly string[];
}

/** One line or part: whether it holds, undefined when that cannot be told. */
interface Line {
  readonly holds: boolean | undefined;
  readonly missing: readonly string[];
  /** Made only when needed: most lines hold. */
  failure(): ConditionFailure;
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
      failure: () => ({ source, wanted: { en: source, zh: source } }),
    };
  }
  const { field } = end;
  const value = end.value !== undefined && hasShape(field, end.value) ? end.value : undefined;
  return {
    holds: holds(test, field, value),
    missing: hasValue(value) ? [] : [source],
    failure: () => ({
      source,
      field,
      ...(hasValue(value) && {
        seen: inEveryLanguage((language) => displayValue(field, value, language, { zone: scope.zone })),
      }),
      wanted: describeTest(test, field),
    }),
  };
}

function evaluateParts(source: string, { compile, values, scope }: ConditionContext): Line[] {
  return compile(source)
    .parts({ ...scope, locals: values })
    .map(({ source: part, outcome }) => ({
      holds: outcome.known ? outcome.value : undefined,
      missing: outcome.known ? [] : outcome.missing,
      failure: () => ({ source: part, wanted: { en: part, zh: part } }),
    }));
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
  return {
    holds: failed.length === 0 ? true : anyFalse ? false : 'unknown',
    failures: failed.map((line) => line.failure()),
    missing: [...new Set(failed.flatMap((line) => (line.holds === undefined ? line.missing : [])))],
  };
}
