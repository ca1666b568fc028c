import { removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { usesOf } from '../planting/uses.js';
import type { Declaration } from '../reading/declarations.js';
import { valueAt } from '../reading/reading.js';

function innermost(criteria: readonly Declaration[], path: readonly string[]): Declaration | undefined {
  return criteria.findLast(({ path: of }) => of.every((step, index) => step === path[index]));
}

/** The only criterion that asks for something is taken out: what is collected then is of no use. A warning. */
export const orphaned: Operator = {
  id: 'orphaned-declaration',
  *plant({ reading, source }) {
    // What a library offers need not be asked for in it.
    if (valueAt(source.document.contents, 'library') !== undefined) return;
    const criteria = reading.declarations.filter(({ kind }) => kind === 'criterion');
    for (const declaration of reading.declarations) {
      if (declaration.kind !== 'evidence' && declaration.kind !== 'artifact') continue;
      const [use, second] = usesOf(reading, declaration);
      const asking = use === undefined || second !== undefined ? undefined : innermost(criteria, use.path);
      // A kind of paper that evidence rests on is asked for by the evidence.
      const edit = asking === undefined ? undefined : removeEntry(source, asking.holder, asking.whole);
      const own = declaration.at.start;
      if (edit !== undefined && asking !== undefined && !(own >= edit.start && own < edit.end))
        yield {
          what: `${asking.path.join('.')} removed: ${declaration.name} unused`,
          edits: [edit],
          at: [own],
        };
    }
  },
};
