import { removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { isOwn, usedElsewhere, usesOf } from '../planting/uses.js';
import type { Kind } from '../reading/shape.js';

/** What is still asked for is taken out, as happens when a file is tidied up: the mistake stands where it is asked for. */
function removed(kind: Kind): Operator {
  return {
    id: `removed-${kind}`,
    *plant(plot) {
      const { reading, source } = plot;
      for (const declaration of reading.declarations) {
        if (declaration.kind !== kind || !isOwn(reading, declaration)) continue;
        const { start, end } = { start: declaration.at.start, end: declaration.at.end };
        const edit = removeEntry(source, declaration.holder, declaration.whole);
        // What refers to it from within goes with it.
        const uses = usesOf(reading, declaration).filter(
          ({ at }) => edit === undefined || at.start < edit.start || at.start >= edit.end,
        );
        const spots = [...uses.map(({ at }) => at.start), ...usedElsewhere(plot, declaration)];
        if (edit === undefined || spots.length === 0 || start >= end) continue;
        yield {
          what: `${declaration.path.join('.')} removed`,
          edits: [edit],
          at: spots,
        };
      }
    },
  };
}

/** One operator for each kind of thing that can be declared and asked for. */
export const removedDeclarations: readonly Operator[] = (
  [
    'setting',
    'role',
    'field',
    'column',
    'option',
    'evidence',
    'artifact',
    'link',
    'stage',
    'task',
    'outcome',
    'approval',
  ] as const
).map(removed);
