import type { RequestedStep, Seat, SeatDecision } from '../model/approval-request.js';

/**
 * What is decided once: a seat, together with those it was escalated to, of whom any may decide in its stead.
 */
export interface Place {
  readonly seats: readonly Seat[];
  readonly decision?: SeatDecision;
  /** Has to agree, whatever the quorum. */
  readonly required: boolean;
}

/** In whose stead somebody decides, where it was escalated to him, or to who handed it on to him. */
export function decidesFor({ origin }: Seat): string | undefined {
  if (origin.is === 'escalated') return origin.from;
  return origin.is === 'reassigned' ? origin.inPlaceOf : undefined;
}

/** The seat that was escalated to this one, and so on down to the first. */
function rootOf(seat: Seat, seats: readonly Seat[], met: readonly string[] = []): string {
  const { person } = seat;
  const from = decidesFor(seat);
  const below = met.includes(person) ? undefined : seats.find((other) => other.person === from);
  return below === undefined ? person : rootOf(below, seats, [...met, person]);
}

/** The places of a step, in the order they were asked in. */
export function placesOf({ seats, decisions }: Pick<RequestedStep, 'seats' | 'decisions'>): readonly Place[] {
  const places = new Map<string, Seat[]>();
  for (const seat of seats) {
    const root = rootOf(seat, seats);
    const place = places.get(root);
    if (place === undefined) places.set(root, [seat]);
    else place.push(seat);
  }
  return [...places.values()].map((among) => {
    const decision = decisions.find(({ seat }) => among.some(({ person }) => person === seat));
    return {
      seats: among,
      required: among.some(({ required }) => required === true),
      ...(decision === undefined ? {} : { decision }),
    };
  });
}

/** How many places, of those that the quorum is counted over, agreed. */
export function approvalsAmong(places: readonly Place[]): number {
  return places.filter(({ required, decision }) => !required && decision?.verdict === 'approve').length;
}

/** The places of an active step from which something is still wanted: when enough agreed, only those that are required. */
export function openPlaces(step: RequestedStep): readonly Place[] {
  if (step.status !== 'active') return [];
  const places = placesOf(step);
  const enough = approvalsAmong(places) >= step.needed;
  return places.filter(({ decision, required }) => decision === undefined && (required || !enough));
}

/** The seats of an active step from which something may still be said. */
export function openSeatsOf(step: RequestedStep): readonly Seat[] {
  return openPlaces(step).flatMap(({ seats }) => seats);
}
