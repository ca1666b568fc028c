import type { Criterion } from '../../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../../engine/model/process-definition.js';

/** A criterion with those inside it. */
export function withParts(criterion: Criterion): readonly Criterion[] {
  return 'of' in criterion ? [criterion, ...criterion.of.flatMap(withParts)] : [criterion];
}

/** Every criterion of the gates of a definition, those inside groups too. */
export function allCriteria(definition: ProcessDefinition): readonly Criterion[] {
  const {
    stages,
    outcomes,
    evidence,
    artifacts,
    fields,
    moveBack,
    transitions = [],
    guarantees = [],
  } = definition;
  return [
    ...stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...[...outcomes, ...evidence, ...artifacts, ...fields, ...transitions, moveBack].flatMap(
      ({ requires }) => requires,
    ),
    ...guarantees.map(({ onlyAfter }) => onlyAfter),
  ].flatMap(withParts);
}
