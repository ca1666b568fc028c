import type { OrgChart, Substitution } from '../model/org-chart.js';
import type { Instant } from '../model/value.js';

const indexes = new WeakMap<OrgChart, ReadonlyMap<string, readonly Substitution[]>>();

/** The substitutions of a person, found once for each chart. */
function substitutionsOf(person: string, chart: OrgChart): readonly Substitution[] {
  const known = indexes.get(chart);
  if (known !== undefined) return known.get(person) ?? [];
  const index = new Map<string, Substitution[]>();
  for (const each of chart.substitutions) {
    const others = index.get(each.person);
    if (others === undefined) index.set(each.person, [each]);
    else others.push(each);
  }
  indexes.set(chart, index);
  return index.get(person) ?? [];
}

/** Whether somebody is in the organisation, has not left it, and may do more than look on. */
export function isActive(person: string, chart: OrgChart | undefined): boolean {
  const found = chart?.people.get(person);
  return found?.active === true && found.auditor !== true;
}

/** Who substitutes for a person at an instant. */
function substitutes(person: string, kind: Substitution['kind'], chart: OrgChart, now: Instant) {
  return substitutionsOf(person, chart)
    .filter((each) => each.kind === kind && each.from <= now && now < each.until)
    .map(({ substitute }) => substitute);
}

/** The person, or who stands in for him, and for that one; stand-ins in a circle stand in for nobody. */
function standing(
  person: string,
  chart: OrgChart,
  now: Instant,
  barred: ReadonlySet<string>,
  met: readonly string[] = [],
): readonly string[] {
  if (barred.has(person)) return [];
  const standIns = substitutes(person, 'stand-in', chart, now);
  if (standIns.length === 0) return [person];
  const known = [...met, person];
  return standIns.flatMap((next) => (known.includes(next) ? [] : standing(next, chart, now, barred, known)));
}

/**
 * Who may act for a person at an instant: himself, or who stands in for him, and his delegates. Only who is active;
 * nobody while the organisation is not known.
 * @param barred people for whom nobody acts, and through whom no chain leads.
 */
export function actingFor(
  person: string,
  chart: OrgChart | undefined,
  now: Instant,
  barred: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (chart === undefined || barred.has(person)) return [];
  const all = [...standing(person, chart, now, barred), ...substitutes(person, 'delegate', chart, now)];
  return [...new Set(all)].filter((each) => isActive(each, chart));
}
