import type { Condition, ConditionEntry } from '../../../../engine/model/condition.js';
import type { Field } from '../../../../engine/model/field.js';
import type { Place } from './place.js';
import { ExpressionReader } from './read-expression.js';
import { readTest } from './read-test.js';
import type { Slot } from './slot.js';
import { NEVER_TOLD, both, unanalysed, type Truth } from './truth.js';
import type { Vocabulary } from './vocabulary.js';

function recordSlot([first, ...more]: readonly string[], vocabulary: Vocabulary): Slot | undefined {
  const field = vocabulary.process.definition.fields.find(({ id }) => id === first);
  return field === undefined || field.personal === true || more.length > 0
    ? undefined
    : vocabulary.record(field);
}

function readEntry({ path, test }: ConditionEntry, vocabulary: Vocabulary, place: Place): Truth {
  const fields: readonly Field[] = place.locals ?? vocabulary.process.definition.fields;
  const [first] = path;
  // A path that names no field is never told; the loader reports it.
  if (place.open !== true && !fields.some(({ id }) => id === first)) return NEVER_TOLD;
  const slot = place.locals === undefined ? recordSlot(path, vocabulary) : place.local(path);
  return slot === undefined
    ? unanalysed(`${place.key}${path.join('.')}:${JSON.stringify(test)}`)
    : readTest(test, slot);
}

/** When a condition holds of the record or of one element, and when it does not. */
export function readCondition(condition: Condition | undefined, vocabulary: Vocabulary, place: Place): Truth {
  if (condition === undefined) return both();
  if (condition.kind === 'expression') return new ExpressionReader(vocabulary, place).read(condition.source);
  return both(...condition.entries.map((entry) => readEntry(entry, vocabulary, place)));
}
