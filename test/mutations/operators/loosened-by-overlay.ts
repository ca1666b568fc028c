import type { Operator } from '../planting/operator.js';
import { insertStage, untouchedStages } from '../planting/overlaid-stages.js';

/** A criterion of the parent that an overlay takes out, or all but takes out. That may be wanted; it must not go unsaid. */
export const loosenedByOverlay: Operator = {
  id: 'loosened-by-overlay',
  *plant(plot) {
    const { parent } = plot.reading;
    for (const stage of untouchedStages(plot)) {
      const inStage = parent?.objects('stage').find(({ node }) => node === stage.node);
      for (const { kind, name, path } of parent?.declarations ?? []) {
        const [section, place, gate] = path;
        if (kind !== 'criterion' || path.length !== 4 || section !== 'stages' || place !== inStage?.path[1])
          continue;
        for (const said of ['{ remove: no longer asked for }', '{ if: 1 > 2 }']) {
          const item = `{ id: ${stage.name}, ${gate}: { ${name}: ${said} } }`;
          const seed = insertStage(plot, item);
          if (seed !== undefined) yield { what: `stages: ${item}`, ...seed };
        }
      }
    }
  },
};
