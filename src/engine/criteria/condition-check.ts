import { describeTest } from '../conditions/describe-test.js';
import { evaluateCondition, type ConditionFailure } from '../conditions/evaluate-condition.js';
import type { Condition, Test } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Row, Values } from '../model/value.js';
import { withLocals, type Situation } from '../situation.js';
import { columnAt } from './column-at.js';
import { expressionInWords } from './expression-words.js';
import { full, list, plain } from './wording.js';

/** How a condition stands for a piece, a row or the record. */
export interface ConditionCheck {
  /** Undefined: it cannot be told, because data is missing. */
  readonly holds: boolean | undefined;
  /** The lines that do not hold, in words. */
  why(): FullText;
  readonly missing: readonly string[];
  /** Why it cannot be told, where it is not that something is missing. */
  readonly reason?: FullText;
  /** Ids of the fields by which it could be told. */
  readonly unsettled: readonly string[];
}

function wordFailure(
  { field, source, seen, wanted, certain, reason }: ConditionFailure,
  situation: Situation,
  fields: readonly Field[],
): FullText {
  if (reason !== undefined) return reason;
  if (field === undefined) {
    const { en, zh } = expressionInWords(source, situation, fields);
    return certain
      ? { en: `“${en}” does not hold`, zh: `“${zh}”不成立` }
      : { en: `“${en}” cannot be told`, zh: `“${zh}”无法判断` };
  }
  const name = full(field.name, source);
  if (seen === undefined) return { en: `${name.en} is not filled in`, zh: `${name.zh}未填写` };
  return {
    en: `${name.en} is ${seen.en}, not ${wanted.en}`,
    zh: `${name.zh}为“${seen.zh}”，应为“${wanted.zh}”`,
  };
}

/** Evaluates a condition over the values of some fields (of a piece, a row, or the record itself). */
export function checkCondition(
  condition: Condition,
  situation: Situation,
  fields: readonly Field[],
  values: Values | Row,
): ConditionCheck {
  const { process, scope } = situation;
  const local = fields !== process.definition.fields;
  const verdict = evaluateCondition(condition, {
    definition: process.definition,
    fields,
    values,
    scope: local ? withLocals(scope, values) : scope,
    compile: (source) => process.expression(source, 'boolean', local ? fields : undefined),
  });
  return {
    holds: verdict.holds === 'unknown' ? undefined : verdict.holds,
    why: () => list(verdict.failures.map((failure) => wordFailure(failure, situation, fields))),
    missing: verdict.missing,
    unsettled: verdict.unsettled,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
  };
}

function wordTest(test: Test, field: Field | undefined): FullText {
  if (field !== undefined) return describeTest(test, field);
  if (test.op === 'in') return list(test.operands.map(plain), { en: ' or ', zh: '或' });
  if (!('operand' in test))
    return test.op === 'any' ? { en: 'given', zh: '已填' } : { en: 'not given', zh: '未填' };
  return plain(`${test.op} ${test.operand}`);
}

/** A condition in words, for what is wanted: ` with role decision-maker`; empty when there is none. */
export function describeCondition(
  condition: Condition | undefined,
  fields: readonly Field[],
  situation: Situation,
): FullText {
  if (condition === undefined) return plain('');
  if (condition.kind === 'expression') {
    const { en, zh } = expressionInWords(condition.source, situation, fields);
    return { en: ` where ${en}`, zh: `（${zh}）` };
  }
  const lines = condition.entries.map(({ path, test }) => {
    const field = columnAt(path, fields, situation.process.definition);
    const name = full(field?.name, path.join('.'));
    const words = wordTest(test, field);
    return { en: `${name.en}: ${words.en}`, zh: `${name.zh}：${words.zh}` };
  });
  const all = list(lines);
  return { en: ` (${all.en})`, zh: `（${all.zh}）` };
}
