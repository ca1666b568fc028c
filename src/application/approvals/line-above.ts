import type { OrgChart } from '../../engine/model/org-chart.js';

/** The managers above somebody, nearest first; a circle ends where it closes. */
export function lineAbove(person: string, { people }: OrgChart): readonly string[] {
  const above: string[] = [];
  let manager = people.get(person)?.manager;
  while (manager !== undefined && manager !== person && !above.includes(manager)) {
    above.push(manager);
    manager = people.get(manager)?.manager;
  }
  return above;
}
