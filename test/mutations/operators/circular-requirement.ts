import type { Operator } from '../planting/operator.js';
import { requiring } from '../planting/requiring.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The paper that a piece of evidence rests on may only be filed once the evidence is there. */
export const circularRequirement: Operator = {
  id: 'circular-requirement',
  behaviour: true,
  *plant(plot) {
    const { reading } = plot;
    for (const evidence of reading.declarations) {
      const wanted = evidence.kind === 'evidence' ? valueAt(evidence.node, 'artifact') : undefined;
      const artifact = reading.declarations.find(
        ({ kind, name }) => kind === 'artifact' && name === wordOf(wanted),
      );
      const edit =
        artifact === undefined ? undefined : requiring(plot, artifact, `{ evidence: ${evidence.name} }`);
      if (edit !== undefined && artifact !== undefined)
        yield {
          what: `${artifact.name} requires ${evidence.name}, which rests on it`,
          edits: [edit],
          at: [edit.start, artifact.at.end, evidence.at.end, stretchOf(wanted).start],
        };
    }
  },
};
