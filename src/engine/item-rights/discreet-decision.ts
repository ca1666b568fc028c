import type { Blocker } from '../model/blocker.js';
import type { Decision } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { discreetSuppliers, visibleToActor } from './discreet.js';

/** Blockers without the people whom only a hidden field names. */
export function discreetBlockers(blockers: readonly Blocker[], situation: Situation): readonly Blocker[] {
  const visible = visibleToActor(situation);
  if (visible.everything) return blockers;
  return blockers.map((blocker) => ({
    ...blocker,
    suppliers: discreetSuppliers(blocker.suppliers, situation, visible),
  }));
}

/** A decision that, refused, says nothing the actor may not see. */
export function discreetDecision(decision: Decision, situation: Situation): Decision {
  if (decision.kind !== 'refused') return decision;
  return { ...decision, blockers: discreetBlockers(decision.blockers, situation) };
}
