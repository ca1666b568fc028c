import type { ResolvedPolicy } from '../resolve/resolve-assurances.js';
import type { ResolveContext } from '../resolve/resolve-context.js';
import type { Pickable } from './policy-scope.js';

/** Criteria that policies may make of their own, were each laid over every stage and outcome. */
const MOST_LAID = 20_000;

const tooMany = {
  code: 'definition.too-many-policies',
  message: {
    en: `From here on, the policies could lay more than ${MOST_LAID} criteria over stages and outcomes; have fewer policies, stages or criteria.`,
    zh: `从此处起，策略可能在各阶段和结果上叠加超过 ${MOST_LAID} 个条件；请减少策略、阶段或条件。`,
  },
};

/** The policies up to the one that could make far too much of a process; says so there. */
export function boundedPolicies(
  policies: readonly ResolvedPolicy[],
  { stages, outcomes }: Pickable,
  context: ResolveContext,
): readonly ResolvedPolicy[] {
  const places = stages.length + outcomes.length;
  let laid = 0;
  for (const [end, { policy, criteria }] of policies.entries()) {
    laid += Math.max(1, criteria) * places;
    if (laid <= MOST_LAID) continue;
    context.report(context.origins.of(policy) ?? { start: 0, end: 0 }, tooMany);
    return policies.slice(0, end);
  }
  return policies;
}
