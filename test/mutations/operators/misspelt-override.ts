import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import type { Declaration } from '../reading/declarations.js';

/** Where an item stands among others of its kind; a stage by its id, wherever it comes. */
const placeOf = ({ kind, name, path }: Declaration) =>
  kind === 'criterion' ? `criterion ${name}` : `${kind} ${path.join('.')}`;

/** A slip in the id of what an overlay changes or takes out of its parent: it changes nothing, or makes something new. */
export const misspeltOverride: Operator = {
  id: 'misspelt-override',
  *plant({ reading }) {
    if (reading.parent === undefined) return;
    const known = new Set(reading.parent.known().map(placeOf));
    for (const declaration of reading.declarations) {
      const { at, name, path } = declaration;
      const overrides = known.has(placeOf(declaration));
      const put = !overrides ? undefined : typo(name, reading.words, at.start);
      if (put !== undefined)
        yield { what: `${path.join('.')} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
  },
};
