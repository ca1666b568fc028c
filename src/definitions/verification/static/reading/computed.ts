import type { ComputedLine } from '../../../../engine/model/computation.js';
import type { Field } from '../../../../engine/model/field.js';
import { words } from '../logic/domain.js';
import { TRUE, and, below, not, or, type Formula } from '../logic/formula.js';
import { constant, plus, times, variable } from '../logic/linear.js';
import { subjectsOf } from './axioms.js';
import { RECORD } from './place.js';
import { readCondition } from './read-condition.js';
import { ExpressionReader } from './read-expression.js';
import { among } from './read-test.js';
import { filled, type Slot } from './slot.js';
import type { Truth } from './truth.js';
import { ofRecord, type Vocabulary } from './vocabulary.js';

/** Computed amounts are rounded to the places of their currency; the least unit of one is 1. */
const MOST_ROUNDED = 0.5;

const MEASURES: Partial<Record<Field['type'], string>> = {
  number: 'number',
  percent: 'number',
  money: 'money',
  date: 'day',
  datetime: 'instant',
};

/** What the field having the value of an expression comes to. */
function comesFrom(source: string, slot: Slot, vocabulary: Vocabulary): Formula {
  const { field } = slot;
  if (slot.kind === 'list') return TRUE;
  if (field.type === 'choice' || field.type === 'scale') {
    const isOption = (field.options ?? []).some(({ id }) => id === source);
    return isOption && slot.kind === 'plain' ? among(slot, words([source])).yes : TRUE;
  }
  const reader = new ExpressionReader(vocabulary, RECORD);
  if (field.type === 'yesno' && slot.kind === 'plain') {
    const { yes, no } = reader.read(source);
    return or(and(among(slot, words(['true'])).yes, yes), and(among(slot, words(['false'])).yes, no));
  }
  const term = reader.term(source);
  if (term === undefined || term.measure !== MEASURES[field.type]) return TRUE;
  const difference = plus(variable(slot.variable.id), term.sum, -1);
  const slack = constant(slot.kind === 'money' ? -MOST_ROUNDED : 0);
  const variables = new Map([...term.variables, [slot.variable.id, slot.variable]]);
  return and(
    term.known,
    below(plus(difference, slack), false, variables),
    below(plus(times(difference, -1), slack), false, variables),
  );
}

/** The first line that applies gives the value; one that cannot be told before it leaves none; if none applies it is entered. */
function byTable(lines: readonly ComputedLine[], slot: Slot, vocabulary: Vocabulary): Formula {
  const isChoice = slot.field.type === 'choice' || slot.field.type === 'scale';
  const cases: Formula[] = [];
  const passed: Formula[] = [];
  for (const line of lines) {
    const applies: Truth = readCondition(line.if, vocabulary, RECORD);
    const value = comesFrom(line.then, slot, vocabulary);
    const empty = isChoice ? [] : [not(filled(slot))];
    cases.push(and(...passed, applies.yes, or(value, ...empty)));
    cases.push(and(...passed, not(applies.yes), not(applies.no), not(filled(slot))));
    passed.push(applies.no);
  }
  return or(...cases, and(...passed));
}

/** Adds to the axioms what the computed fields that were mentioned are computed from, and those these read. */
export function defineComputed(vocabulary: Vocabulary, defined: Set<string>): void {
  const computed = vocabulary.process.definition.fields.filter((field) => field.is !== undefined);
  for (let more = true; more;) {
    more = false;
    for (const field of computed) {
      if (field.is === undefined || defined.has(field.id) || !vocabulary.mentions(field.id)) continue;
      defined.add(field.id);
      more = true;
      const slot = vocabulary.record(field);
      const formula =
        field.is.kind === 'table'
          ? byTable(field.is.lines, slot, vocabulary)
          : or(not(filled(slot)), comesFrom(field.is.source, slot, vocabulary));
      vocabulary.axioms.add([...subjectsOf(formula)], formula, [ofRecord(field.id)]);
    }
  }
}
