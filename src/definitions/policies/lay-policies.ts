import type { Outcome, Stage } from '../../engine/model/process-definition.js';
import type { Origins } from '../resolve/origins.js';
import type { ResolvedPolicy } from '../resolve/resolve-assurances.js';
import { scopeOf, type Pickable } from './policy-scope.js';

interface Laid {
  readonly stages: readonly Stage[];
  readonly outcomes: readonly Outcome[];
}

/** The same part with more in it, known to come from where it came from. */
function again<T extends object>(part: T, more: Partial<T>, origins: Origins): T {
  const made = { ...part, ...more };
  const node = origins.of(part);
  return node === undefined ? made : origins.mark(made, node);
}

/**
 * Lays policies over a process: their criteria become entry criteria of every stage they pick and requirements of every
 * outcome, so that no way there, jump or named transition included, goes around them.
 */
export function layPolicies(policies: readonly ResolvedPolicy[], among: Pickable, origins: Origins): Laid {
  const { stages, outcomes } = among;
  const scoped = policies.map((resolved) => ({ ...resolved, scope: scopeOf(resolved.policy, among) }));
  return {
    stages: stages.map((stage) => {
      const laid = scoped
        .filter(({ scope }) => scope.picksStage(stage))
        .flatMap(({ policy, gateAt }) => gateAt(['stages', stage.id, 'policies', policy.id], stage.id));
      return laid.length === 0 ? stage : again(stage, { entry: [...stage.entry, ...laid] }, origins);
    }),
    outcomes: outcomes.map((outcome) => {
      const laid = scoped
        .filter(({ scope }) => scope.picksOutcome(outcome))
        .flatMap(({ policy, gateAt }) => gateAt(['outcomes', outcome.id, 'policies', policy.id], ''));
      return laid.length === 0
        ? outcome
        : again(outcome, { requires: [...outcome.requires, ...laid] }, origins);
    }),
  };
}
