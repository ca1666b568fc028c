import { isSeq } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { usesOf } from '../planting/uses.js';
import { valueAt } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The overlay takes out what the parent, or it itself, still asks for. */
export const removedByOverlay: Operator = {
  id: 'removed-by-overlay',
  *plant(plot) {
    const { source, reading } = plot;
    const parent = reading.parent;
    const stages = valueAt(source.document.contents, 'stages');
    if (parent === undefined || !isSeq(stages)) return;
    const [first] = stages.items;
    const gap =
      stages.flow === true ? ', ' : `\n${' '.repeat(source.columnAt(stretchOf(first).start) - 3)}- `;
    const { start } = stretchOf(first);
    for (const stage of parent.declarations.filter(({ kind }) => kind === 'stage')) {
      const here = reading.visits.some(
        ({ node, path }) =>
          path.length === 2 &&
          path[0] === 'stages' &&
          source.text.slice(stretchOf(node).start, stretchOf(node).end).includes(stage.name),
      );
      const uses = usesOf(parent, stage);
      if (here || uses.length === 0) continue;
      const places = uses.map(({ at }) => ({ file: parent.source.file, offset: at.start }));
      yield {
        what: `stage ${stage.name} removed`,
        edits: [{ start, end: start, put: `{ id: ${stage.name}, remove: no longer done }${gap}` }],
        at: [start, ...places],
      };
    }
  },
};
