import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import type { Reference } from '../reading/references.js';

/** A slip of the finger in a name that refers to something: the commonest mistake, and silent if nothing checks it. */
function typoIn(id: string, to: Reference['to']): Operator {
  return {
    id: `typo-${id}`,
    *plant({ reading }) {
      for (const reference of reading.references) {
        if (reference.to !== to) continue;
        const { name, at } = reference;
        const put = typo(name, reading.words, at.start);
        if (put !== undefined)
          yield {
            what: `${reference.path.join('.')}: ${name} → ${put}`,
            edits: [{ ...at, put }],
            at: [at.start],
          };
      }
    },
  };
}

/** One operator for each sort of reference, since each is checked by itself. */
export const typosInReferences: readonly Operator[] = [
  typoIn('field', 'field'),
  typoIn('evidence', 'evidence'),
  typoIn('artifact', 'artifact'),
  typoIn('approval', 'approval'),
  typoIn('link', 'link'),
  typoIn('task', 'task'),
  typoIn('stage', 'stage'),
  typoIn('role', 'role'),
  typoIn('option', 'option'),
  typoIn('outcome', 'outcome'),
  typoIn('transition', 'transition'),
  typoIn('criterion', 'criterion'),
  typoIn('condition-path', 'path'),
  typoIn('name-in-expression', 'name'),
  typoIn('member-in-expression', 'member'),
];
