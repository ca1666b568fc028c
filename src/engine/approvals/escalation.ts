import type { Seat } from '../model/approval-request.js';
import type { Situation } from '../situation.js';
import { isActive } from './acting.js';
import { separatedFrom, type AskedStep } from './asked-step.js';
import { openSeatsOf } from './places.js';

/** The nearest manager above somebody who can be asked as well; undefined when there is none. */
function nextAbove(
  person: string,
  barred: ReadonlySet<string>,
  { facts: { people } }: Situation,
): string | undefined {
  const met = new Set<string>();
  let above = people?.people.get(person)?.manager;
  while (above !== undefined && !met.has(above)) {
    if (isActive(above, people) && !barred.has(above)) return above;
    met.add(above);
    above = people?.people.get(above)?.manager;
  }
  return undefined;
}

/** The seats of a step, and for each that is open one for the manager above. */
export function escalated(asked: AskedStep, situation: Situation): readonly Seat[] {
  const { approval, requestedBy, step } = asked;
  const separated = separatedFrom(approval, requestedBy, situation);
  const seats = [...step.seats];
  const decided = step.decisions.map(({ by }) => by);
  for (const { person } of openSeatsOf(step)) {
    // Who is passed on already is above somebody in it; asking his manager is for the next time.
    const barred = new Set([...separated, ...decided, ...seats.map((seat) => seat.person)]);
    const above = nextAbove(person, barred, situation);
    if (above === undefined) continue;
    seats.push({ person: above, origin: { is: 'escalated', from: person } });
  }
  return seats;
}
