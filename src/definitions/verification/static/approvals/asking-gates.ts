import type { Criterion } from '../../../../engine/model/criterion.js';
import { gatedActs } from '../../checks/attempt-act.js';
import type { Survey } from '../../checks/survey.js';
import { withParts } from '../../moves/all-criteria.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import type { Edge } from '../../moves/edge.js';

/** Criteria of one gate that ask for approvals, parts of groups too. */
export type Asking = readonly Criterion[];

/** Whether one of the criteria is, or is part of, a criterion of a gate. */
export function has(top: Criterion, asking: Asking): boolean {
  return withParts(top).some(({ path }) => asking.some((one) => one.path === path));
}

/** Whether all of them stand in a gate. */
export function asksAll(gate: readonly Criterion[], asking: Asking): boolean {
  return asking.length > 0 && asking.every((one) => gate.some((top) => has(top, [one])));
}

/** The moves that all of them stand in the way of. */
export function waysAsking(survey: Survey, asking: Asking): readonly Edge[] {
  return survey.edges.filter(({ criteria }) => asksAll(criteria, asking));
}

/** What makes them apply. */
export function applying(asking: Asking): readonly Criterion[] {
  return asking.flatMap(({ if: condition, path }) =>
    condition === undefined ? [] : [conditionHolds(condition, `${path}.if`)],
  );
}

/** That one of the approvals is granted which they ask for: to be avoided at every moment. */
export function anyGranted(asking: Asking): Criterion {
  const approvals = asking.flatMap((one) =>
    one.kind === 'approval' ? one.approval : (one.unlessApproved ?? []),
  );
  const of = approvals.map((approval): Criterion => {
    return { kind: 'approval', id: approval, path: `granted.${approval}`, approval };
  });
  return { kind: 'any', id: 'granted', path: 'granted', of };
}

/** The moves before which records stand. */
function reachedWays(survey: Survey, asking: Asking): readonly (Edge & { readonly from: string })[] {
  return waysAsking(survey, asking).flatMap((edge) =>
    edge.from === undefined || survey.reached(edge.from) === undefined ? [] : [{ ...edge, from: edge.from }],
  );
}

function hasActs(survey: Survey, gates: readonly Asking[]): boolean {
  const acts = gatedActs(survey);
  return gates.some((asking) => acts.some(({ requires }) => asksAll(requires, asking)));
}

/** Whether some record comes to a gate that approvals are asked for in. */
export function isReached(survey: Survey, gates: readonly Asking[]): boolean {
  return hasActs(survey, gates) || gates.some((asking) => reachedWays(survey, asking).length > 0);
}

/** Whether it is refuted for every gate that records come to, and there are such, that what is wanted there holds. */
export function isRuledOut(
  survey: Survey,
  gates: readonly Asking[],
  wanted: (asking: Asking) => readonly Criterion[],
): boolean {
  if (!isReached(survey, gates) || hasActs(survey, gates)) return false;
  return gates.every((asking) =>
    reachedWays(survey, asking).every(
      ({ from }) => survey.possible.contradiction(wanted(asking), from) !== undefined,
    ),
  );
}
