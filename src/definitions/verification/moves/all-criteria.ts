import { criteriaOfGates } from '../../../engine/gates/criteria-of-gates.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../../engine/model/process-definition.js';

/** A criterion with those inside it. */
export function withParts(criterion: Criterion): readonly Criterion[] {
  return 'of' in criterion ? [criterion, ...criterion.of.flatMap(withParts)] : [criterion];
}

/** Every criterion of the gates and guarantees of a definition, those inside groups too. */
export function allCriteria(definition: ProcessDefinition): readonly Criterion[] {
  const { guarantees = [] } = definition;
  return [...criteriaOfGates(definition), ...guarantees.map(({ onlyAfter }) => onlyAfter)].flatMap(withParts);
}
