import { full } from '../criteria/wording.js';
import { blocker } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { RawValues } from '../model/command.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Row } from '../model/value.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { settersOf } from './setters-of.js';
import type { VisibleFields } from './visible-fields.js';

/** The hidden columns that are given in rows there are; a new row has nothing in it yet. */
function columnsSet(
  { id, columns = [] }: Field,
  raw: unknown,
  { stored }: Situation,
  visible: VisibleFields,
): readonly Field[] {
  const closed = columns.filter((column) => !visible.sees(column));
  const held = stored.fields[id];
  if (closed.length === 0 || !Array.isArray(raw) || !Array.isArray(held)) return [];
  const known = new Set((held as readonly Row[]).map((row) => row.id));
  const rows = (raw as readonly RawValues[]).filter((row) => known.has(String(row['id']).toLowerCase()));
  return closed.filter((column) => rows.some((row) => Object.hasOwn(row, column.id)));
}

/** What keeps the actor from setting a field that he does not see. */
export function notSeen(field: Field, name: FullText, situation: Situation): Blocker {
  return blocker('field.not-seen', { field: name }, { suppliers: suppliers(settersOf(field), situation) });
}

/**
 * What keeps the actor from setting fields he does not see. Whether a value is the one there is already shows in what
 * follows (an approval is voided, a gate is asked): so values could be tried until nothing happens.
 * @param given raw values that are in order, by the id of the field.
 */
export function unseenFields(
  given: RawValues,
  situation: Situation,
  visible: VisibleFields,
): readonly Blocker[] {
  if (visible.everything) return [];
  return Object.entries(given).flatMap(([id, raw]) => {
    const field = situation.process.fields.get(id);
    if (field === undefined) return [];
    const name = full(field.name, id);
    if (!visible.sees(field)) return [notSeen(field, name, situation)];
    return columnsSet(field, raw, situation, visible).map((column) => {
      const { en, zh } = full(column.name, column.id);
      return notSeen(column, { en: `${name.en}: ${en}`, zh: `${name.zh}：${zh}` }, situation);
    });
  });
}
