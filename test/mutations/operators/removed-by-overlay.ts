import type { Operator } from '../planting/operator.js';
import { insertStage, untouchedStages } from '../planting/overlaid-stages.js';
import { usesOf } from '../planting/uses.js';

/** The overlay takes out what the parent, or it itself, still asks for. */
export const removedByOverlay: Operator = {
  id: 'removed-by-overlay',
  *plant(plot) {
    const { parent } = plot.reading;
    for (const stage of parent === undefined ? [] : untouchedStages(plot)) {
      const uses = parent === undefined ? [] : usesOf(parent, stage);
      const seed = insertStage(plot, `{ id: ${stage.name}, remove: no longer done }`);
      if (seed === undefined || uses.length === 0) continue;
      const places = uses.map(({ at }) => ({ file: parent?.source.file ?? '', offset: at.start }));
      yield { what: `stage ${stage.name} removed`, edits: seed.edits, at: [...seed.at, ...places] };
    }
  },
};
