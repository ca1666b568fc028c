import type { RequestedStep, Unresolved } from '../model/approval-request.js';
import type { Situation } from '../situation.js';
import { decidersFor, type AskedStep } from './asked-step.js';
import { matching } from './matching.js';
import { approvalsAmong, openPlaces, placesOf } from './places.js';
import { quorumKind } from './quorums/quorums.js';

/** How a step stands by what was said in it. */
export function statusOf({ rule, step }: AskedStep): RequestedStep['status'] {
  const places = placesOf(step);
  const counted = places.filter(({ required }) => !required);
  const said = (verdict: string) => counted.filter(({ decision }) => decision?.verdict === verdict).length;
  const { needed, decisions } = step;
  const approvals = approvalsAmong(places);
  if (decisions.some(({ verdict }) => verdict === 'return')) return 'returned';
  const required = places.filter((place) => place.required);
  if (required.some(({ decision }) => decision?.verdict === 'reject')) return 'rejected';
  const open = counted.filter(({ decision }) => decision === undefined).length;
  const tally = { needed, approvals, rejections: said('reject'), open };
  if (approvals < needed && quorumKind(rule.quorum).isLost(tally)) return 'rejected';
  const agreed = required.every(({ decision }) => decision?.verdict === 'approve');
  return approvals >= needed && agreed ? 'granted' : 'active';
}

/** Why a step cannot be granted whatever is said in it: fewer are asked than the quorum wants asked. */
export function tooFewAsked({ rule, step }: AskedStep): Unresolved | undefined {
  const counted = placesOf(step).filter(({ required }) => !required);
  const fewest = quorumKind(rule.quorum).fewest(rule.quorum);
  return counted.length < fewest ? { needed: fewest, available: counted.length } : undefined;
}

/** Why nobody, or too few, can decide a step as the organisation is now; undefined when enough can. */
export function unresolvedNow(asked: AskedStep, situation: Situation): Unresolved | undefined {
  const { step } = asked;
  const few = tooFewAsked(asked);
  if (few !== undefined) return few;
  const open = openPlaces(step);
  const required = open.filter((place) => place.required);
  const rest = open.filter((place) => !place.required);
  const remaining = Math.max(0, step.needed - approvalsAmong(placesOf(step)));
  const filled = matching(
    [...required, ...rest].map(({ seats }) => seats.flatMap((seat) => decidersFor(seat, asked, situation))),
  );
  const ofRequired = filled.slice(0, required.length).filter(Boolean).length;
  const ofRest = Math.min(remaining, filled.slice(required.length).filter(Boolean).length);
  const needed = required.length + remaining;
  const available = ofRequired + ofRest;
  return available < needed ? { needed, available } : undefined;
}
