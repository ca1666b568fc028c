import { evaluateCriterion, reportOf } from '../criteria/evaluate-criterion.js';
import type { Evaluation } from '../criteria/finding.js';
import type { Blocker, CriterionReport } from '../model/blocker.js';
import type { Criterion } from '../model/criterion.js';
import type { Basis } from '../model/event.js';
import type { Situation } from '../situation.js';

/** A gate evaluated: how each criterion stands, and what else is in the way. */
export interface Gate {
  readonly evaluations: readonly Evaluation[];
  /** What stands in the way without being a criterion: a hold, a role, a question without an answer. */
  readonly obstacles: readonly Blocker[];
}

function passes({ code }: Evaluation): boolean {
  return code === undefined;
}

/** Evaluates the criteria of a gate, behind what else is in the way. */
export function evaluateGate(
  criteria: readonly Criterion[],
  situation: Situation,
  obstacles: readonly Blocker[] = [],
): Gate {
  return { evaluations: criteria.map((criterion) => evaluateCriterion(criterion, situation)), obstacles };
}

/** Whether nothing is in the way. */
export function isOpen({ evaluations, obstacles }: Gate): boolean {
  return obstacles.length === 0 && evaluations.every(passes);
}

function toBlocker(evaluation: Evaluation, situation: Situation): Blocker[] {
  // By its type, what has no code passes.
  if (evaluation.code === undefined) return [];
  const { verdict, code } = evaluation;
  return [{ ...reportOf(evaluation, situation), verdict, code }];
}

/** Everything in the way; empty exactly when the gate is open. */
export function blockersOf({ evaluations, obstacles }: Gate, situation: Situation): readonly Blocker[] {
  const open = evaluations.filter((evaluation) => !passes(evaluation));
  return [...obstacles, ...open.flatMap((evaluation) => toBlocker(evaluation, situation))];
}

/** What is in the way at a gate of its own, as of an act. */
export function gateBlockers(criteria: readonly Criterion[], situation: Situation): readonly Blocker[] {
  return blockersOf(evaluateGate(criteria, situation), situation);
}

/** How every criterion stands, in words. */
export function reportsOf({ evaluations }: Gate, situation: Situation): readonly CriterionReport[] {
  return evaluations.map((evaluation) => reportOf(evaluation, situation));
}

/** What a move through an open gate rests on, for its event. */
export function basisOf({ evaluations }: Gate): Basis {
  return {
    criteria: evaluations.map(({ criterion, verdict, evidence, artifacts, approvals, override }) => ({
      criterion: criterion.path,
      verdict,
      ...(evidence === undefined ? {} : { evidence }),
      ...(artifacts === undefined ? {} : { artifacts }),
      ...(approvals === undefined ? {} : { approvals }),
      ...(override === undefined ? {} : { override }),
    })),
  };
}
