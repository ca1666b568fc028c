import type { Operator, Plot, Seed } from '../planting/operator.js';
import { insertStage, untouchedStages } from '../planting/overlaid-stages.js';
import { fromLibraries, inherited } from '../planting/policies.js';
import { insertIntoSection } from '../planting/sections.js';

/** How people try to get round a policy. */
const WAYS: readonly string[] = [
  '{ remove: not in this market }',
  '{ at: probability >= 90% }',
  '{ at: { stage: no-such-stage } }',
  '{ requires: { seeded: { fields: [owner] } } }',
  '{ at: probability >= 90%, requires: { seeded: { check: "1 < 2" } } }',
];

function* declaredAgain({ reading, source }: Plot): Generator<Seed> {
  for (const { id, criteria } of [...inherited(reading), ...fromLibraries(reading)]) {
    const loosened = criteria.map((criterion) => `{ requires: { ${criterion}: { remove: not needed } } }`);
    for (const way of [...WAYS, ...loosened]) {
      const entry = `${id}: ${way}`;
      const edit = insertIntoSection(source, 'policies', entry);
      if (edit !== undefined) yield { what: `policies: ${entry}`, edits: [edit], at: [edit.start] };
    }
  }
}

function* takenFromStages(plot: Plot): Generator<Seed> {
  for (const stage of untouchedStages(plot)) {
    for (const criterion of inherited(plot.reading).flatMap(({ criteria }) => criteria)) {
      const item = `{ id: ${stage.name}, entry: { ${criterion}: { remove: not needed } } }`;
      const seed = insertStage(plot, item);
      if (seed !== undefined) yield { what: `stages: ${item}`, ...seed };
    }
  }
}

/** A policy of a library or of the parent changed, narrowed or taken out by who has to keep it. */
export const fixedPolicy: Operator = {
  id: 'fixed-policy',
  *plant(plot) {
    yield* declaredAgain(plot);
    yield* takenFromStages(plot);
  },
};
