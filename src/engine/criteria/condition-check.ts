import { evaluateCondition, type ConditionFailure } from '../conditions/evaluate-condition.js';
import type { Condition, Test } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Row, Values } from '../model/value.js';
import { withLocals, type Situation } from '../situation.js';
import { full, list, plain } from './wording.js';

/** How a condition stands for a piece, a row or the record. */
export interface ConditionCheck {
  /** Undefined: it cannot be told, because data is missing. */
  readonly holds: boolean | undefined;
  /** The lines that do not hold, in words. */
  why(): FullText;
  readonly missing: readonly string[];
}

function wordFailure(failure: ConditionFailure): FullText {
  const name = full(failure.field?.name, failure.source);
  const seen = failure.seen;
  if (seen === undefined) return { en: `${name.en} is not known`, zh: `${name.zh}未知` };
  return {
    en: `${name.en} is ${seen.en}, not ${failure.wanted.en}`,
    zh: `${name.zh}为“${seen.zh}”，应为“${failure.wanted.zh}”`,
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
    why: () => list(verdict.failures.map(wordFailure)),
    missing: verdict.missing,
  };
}

function columnAt(
  path: readonly string[],
  fields: readonly Field[],
  situation: Situation,
): Field | undefined {
  const field = fields.find(({ id }) => id === path[0]);
  if (path.length === 1 || field?.table === undefined) return field;
  return columnAt(path.slice(1), situation.process.fields.get(field.table)?.columns ?? [], situation);
}

function wordTest(test: Test, field: Field | undefined): FullText {
  const option = (id: string) => full(field?.options?.find((candidate) => candidate.id === id)?.name, id);
  if (test.op === 'in') return list(test.operands.map(option), { en: ' or ', zh: '或' });
  if (!('operand' in test))
    return test.op === 'any' ? { en: 'given', zh: '已填' } : { en: 'not given', zh: '未填' };
  const operand = option(test.operand);
  return { en: `${test.op} ${operand.en}`, zh: `${test.op} ${operand.zh}` };
}

/** A condition in words, for what is wanted: ` with role decision-maker`; empty when there is none. */
export function describeCondition(
  condition: Condition | undefined,
  fields: readonly Field[],
  situation: Situation,
): FullText {
  if (condition === undefined) return plain('');
  if (condition.kind === 'expression')
    return { en: ` where ${condition.source}`, zh: `（${condition.source}）` };
  const lines = condition.entries.map(({ path, test }) => {
    const field = columnAt(path, fields, situation);
    const name = full(field?.name, path.join('.'));
    const words = wordTest(test, field);
    return { en: `${name.en}: ${words.en}`, zh: `${name.zh}：${words.zh}` };
  });
  const all = list(lines);
  return { en: ` (${all.en})`, zh: `（${all.zh}）` };
}
