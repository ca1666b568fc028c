import { evaluateCriterion } from '../criteria/evaluate-criterion.js';
import type { Blocker, CriterionReport } from '../model/blocker.js';
import type { Criterion } from '../model/criterion.js';
import type { Basis } from '../model/event.js';
import type { Situation } from '../situation.js';

/** A gate evaluated: how each criterion stands, and everything in the way. Open when there are no blockers. */
export interface Gate {
  readonly criteria: readonly CriterionReport[];
  readonly blockers: readonly Blocker[];
}

function toBlocker(report: CriterionReport): Blocker | undefined {
  const { verdict, code } = report;
  if (verdict === 'met' || verdict === 'not-applicable') return undefined;
  return { ...report, verdict, code: code ?? 'criterion.unmet' };
}

/** Evaluates a gate. */
export function evaluateGate(criteria: readonly Criterion[], situation: Situation): Gate {
  const reports = criteria.map((criterion) => evaluateCriterion(criterion, situation));
  return { criteria: reports, blockers: reports.flatMap((report) => toBlocker(report) ?? []) };
}

/** Gates and lone blockers together. */
export function joinGates(...gates: readonly (Gate | readonly Blocker[])[]): Gate {
  const asGate = (gate: Gate | readonly Blocker[]): Gate => ('criteria' in gate ? gate : { criteria: [], blockers: gate });
  const all = gates.map(asGate);
  return { criteria: all.flatMap(({ criteria }) => criteria), blockers: all.flatMap(({ blockers }) => blockers) };
}

/** What a move through an open gate rests on, for its event. */
export function basisOf(gate: Gate): Basis {
  return {
    criteria: gate.criteria.map(({ criterion, verdict, evidence, artifacts }) => ({
      criterion,
      verdict,
      ...(evidence === undefined ? {} : { evidence }),
      ...(artifacts === undefined ? {} : { artifacts }),
    })),
  };
}
