import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { checkCondition } from '../../../../engine/criteria/condition-check.js';
import { evaluateCriterion } from '../../../../engine/criteria/evaluate-criterion.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { situationOf, type Situation } from '../../../../engine/situation.js';
import type { Witness } from './build-witness.js';

/** What a witness has to show. */
export interface Claim {
  readonly criteria: readonly Criterion[];
  readonly conditions: readonly Condition[];
  /** A criterion that stands in the way. */
  readonly denied?: Criterion;
}

function passes(criterion: Criterion, situation: Situation): boolean {
  const { verdict } = evaluateCriterion(criterion, situation);
  return verdict === 'met' || verdict === 'not-applicable';
}

/** Pieces are taken as verified: who verifies them is not of the record. */
function allVerified(process: CompiledProcess): CompiledProcess {
  const kinds = [...process.evidence].map(([id, { verifiedBy: _, ...kind }]) => [id, kind] as const);
  return { ...process, evidence: new Map(kinds) };
}

/** Whether the engine finds of a record what is claimed of it. */
export function confirms(process: CompiledProcess, { state, facts }: Witness, claim: Claim): boolean {
  const situation = situationOf(allVerified(process), state, facts);
  const { fields } = process.definition;
  return (
    claim.criteria.every((criterion) => passes(criterion, situation)) &&
    (claim.denied === undefined || !passes(claim.denied, situation)) &&
    claim.conditions.every(
      (condition) => checkCondition(condition, situation, fields, situation.state.fields).holds === true,
    )
  );
}
