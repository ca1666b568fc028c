import type { InstanceState } from '../../engine/model/instance-state.js';
import type { OrgChart, Person, Substitution } from '../../engine/model/org-chart.js';
import type { Names } from './names.js';

/** Who belongs to which groups on a record, and who leads the owner. */
export interface Company {
  readonly names: Names;
  /** Name to the groups the person is in. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Ids of the managers above the owner, nearest first. */
  readonly managers: readonly string[];
  /** Ids of those who have left. */
  readonly left: ReadonlySet<string>;
  readonly substitutions: readonly Substitution[];
}

/** What everybody's manager is called who stands neither in the owner's line nor above it. */
const leaderOf = (name: string) => `manager of ${name}`;

/**
 * The organisation chart of a scenario: everybody who is named anywhere in it works there, the owner below his managers,
 * everybody else below somebody called `manager of …`.
 */
export function orgChartOf(
  state: Pick<InstanceState, 'owner'>,
  { names, groups, managers, left, substitutions }: Company,
): OrgChart {
  const people = new Map<string, Person>();
  const add = (id: string, name: string, manager: string | undefined) => {
    if (people.has(id)) return;
    const held = groups.get(name) ?? [];
    const person = { id, name, active: !left.has(id), groups: held };
    people.set(id, manager === undefined ? person : { ...person, manager });
  };
  const line = [state.owner, ...managers];
  line.forEach((id, place) => add(id, names.nameOf(id), line[place + 1]));
  for (const name of new Set([...groups.keys(), ...names.all()])) {
    const leader = leaderOf(name);
    add(names.idOf(name), name, names.derived(leader));
    add(names.derived(leader), leader, undefined);
  }
  const members = new Map<string, string[]>();
  for (const { id, groups: held } of people.values())
    for (const group of held) members.set(group, [...(members.get(group) ?? []), id]);
  // In the order of their ids, as a directory lists them.
  for (const ids of members.values()) ids.sort();
  return { version: 1, people, groups: members, substitutions };
}
