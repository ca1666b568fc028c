import type { Criterion } from '../model/criterion.js';
import type { ProcessDefinition } from '../model/process-definition.js';

/** The criteria of every gate of a definition: of stages, and of whatever else has a `requires`. Groups stand for their parts. */
export function criteriaOfGates({
  stages,
  outcomes,
  evidence,
  artifacts,
  fields,
  moveBack,
  transitions = [],
}: ProcessDefinition): readonly Criterion[] {
  return [
    ...stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...[...outcomes, ...evidence, ...artifacts, ...fields, ...transitions, moveBack].flatMap(
      ({ requires }) => requires,
    ),
  ];
}
