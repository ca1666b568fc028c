import type { Field } from '../../../../engine/model/field.js';
import type { Collection } from '../logic/formula.js';
import type { Place } from './place.js';
import type { Slot } from './slot.js';
import type { Vocabulary } from './vocabulary.js';

/** How the fields of elements are filled in. */
export interface ElementShape {
  /** What is required need not be there: the elements come from elsewhere. */
  readonly optional?: boolean;
  /** The name a loop gives to the element; then it has no locals. */
  readonly loop?: string;
  /** Elements have fields beside those named. */
  readonly open?: boolean;
}

/** The place of what is said of one element of a collection. */
export function elementPlace(
  vocabulary: Vocabulary,
  collection: Collection,
  fields: readonly Field[],
  { optional = false, loop, open = false }: ElementShape = {},
): Place {
  const key = `@${collection.id}.`;
  const { process } = vocabulary;
  const local = ([first, second, ...more]: readonly string[]): Slot | undefined => {
    const field = fields.find(({ id }) => id === first);
    if (field === undefined || field.personal === true || more.length > 0) return undefined;
    if (second === undefined) {
      const mayLack = optional || !field.required || field.if !== undefined || field.is !== undefined;
      return vocabulary.slot(field, `${key}${field.id}`, {
        optional: mayLack,
        limited: !optional && field.is === undefined,
      });
    }
    const columns = field.type === 'row' ? (process.fields.get(field.table ?? '')?.columns ?? []) : [];
    const column = columns.find(({ id }) => id === second);
    if (column === undefined || column.personal === true) return undefined;
    return vocabulary.slot(column, `${key}${field.id}.${second}`, { optional: true, limited: true });
  };
  return loop === undefined
    ? { key, locals: fields, local, open }
    : { key, local, loop: { name: loop, of: collection } };
}
