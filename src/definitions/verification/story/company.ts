import type { CompiledProcess } from '../../../engine/compile-process.js';
import { quorumKind } from '../../../engine/approvals/quorums/quorums.js';
import type { OrgChart, Person } from '../../../engine/model/org-chart.js';
import type { RoleSource } from '../../../engine/model/process-definition.js';
import { actorOf, managersOf, memberOf, writeAs, type Holder } from './cast.js';

/** What roles may come down to. */
function sourcesIn({ definition }: CompiledProcess): readonly RoleSource[] {
  return definition.roles.flatMap(({ source, fallback }) =>
    fallback === undefined ? [source] : [source, fallback],
  );
}

/** Whether one of the roles may come down to a group. */
function draw(
  roles: readonly string[] | undefined,
  group: string,
  { roles: known }: CompiledProcess,
): boolean {
  return (roles ?? []).some((id) => {
    const { source, fallback } = known.get(id) ?? {};
    return [source, fallback].some((one) => one?.is === 'group' && one.group === group);
  });
}

/** How many members a group is taken to have: as many as approvals and verifications need of it. */
function sizeOf(group: string, process: CompiledProcess): number {
  const { approvals = [], evidence, transitions = [] } = process.definition;
  const steps = approvals
    .flatMap((approval) => approval.steps.flat())
    .filter(({ by }) => draw(by, group, process));
  const asked = steps.map(({ quorum }) => quorumKind(quorum).fewest(quorum));
  const verified = evidence.some(({ verifiedBy }) => draw(verifiedBy, group, process));
  // One of them may come to own the record, and does not decide then.
  const owners = transitions.some(({ sets }) => Object.hasOwn(sets, 'owner')) ? 1 : 0;
  return Math.max(verified ? 2 : 1, ...asked) + owners;
}

/** The groups that roles come down to on a record, as the record's fields name them. */
function groupsOn(process: CompiledProcess, { fields }: Holder): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const source of sourcesIn(process)) {
    if (source.is !== 'group') continue;
    const value = source.ofField === undefined ? undefined : fields[source.ofField];
    if (source.ofField !== undefined && typeof value !== 'string') continue;
    const name = typeof value === 'string' ? `${source.group}:${value}` : source.group;
    groups.set(name, Math.max(groups.get(name) ?? 0, sizeOf(source.group, process)));
  }
  return groups;
}

/** Those whom fields name as holders of a role. */
function namedOn(process: CompiledProcess, { fields }: Holder): readonly string[] {
  return sourcesIn(process).flatMap((source) => {
    const user = source.is === 'field' ? fields[source.field] : undefined;
    return typeof user === 'string' ? [user] : [];
  });
}

function chartOf(process: CompiledProcess, holder: Holder): OrgChart {
  const people = new Map<string, Person>();
  const add = (id: string, more: Partial<Person> = {}) => {
    if (!people.has(id)) people.set(id, { id, name: id, active: true, groups: [], ...more });
  };
  const line = [holder.owner, ...managersOf(holder)];
  line.forEach((id, place) => {
    const manager = line[place + 1];
    add(id, manager === undefined ? {} : { manager });
  });
  const groups = new Map<string, readonly string[]>();
  for (const [group, size] of groupsOn(process, holder)) {
    const members = Array.from({ length: size }, (_, place) => memberOf(group, place + 1));
    groups.set(group, members);
    for (const id of members) add(id, { groups: [group] });
  }
  for (const id of namedOn(process, holder)) add(id);
  return { version: 1, people, groups, substitutions: [] };
}

const charts = new WeakMap<CompiledProcess, Map<string, OrgChart>>();

/**
 * The organisation that a story plays in: it fulfils what is assumed and no more. The owner has managers, every group
 * that a role of this record comes down to has the members that are needed of it, and nobody is away.
 */
export function companyOf(process: CompiledProcess, holder: Holder): OrgChart {
  const known = charts.get(process) ?? new Map<string, OrgChart>();
  charts.set(process, known);
  const key = JSON.stringify([holder.owner, [...groupsOn(process, holder).keys()], namedOn(process, holder)]);
  const chart = known.get(key) ?? chartOf(process, holder);
  known.set(key, chart);
  return chart;
}

/** How somebody acts in one of the roles: `finance#2` where he is the second of its holders; undefined where he holds none. */
export function actingIn(
  process: CompiledProcess,
  person: string,
  roles: readonly string[],
  holder: Holder,
): string | undefined {
  const most = Math.max(1, ...groupsOn(process, holder).values());
  const places = Array.from({ length: most }, (_, place) => place + 1);
  return roles
    .flatMap((role) => places.map((place) => writeAs(role, place)))
    .find((as) => actorOf(process, as, holder)?.user === person);
}

/** Everybody who holds one of the roles on a record, as they act: `finance`, `finance#2`. */
export function everybodyIn(
  process: CompiledProcess,
  roles: readonly string[],
  holder: Holder,
): readonly string[] {
  const { people } = companyOf(process, holder);
  const all = [...people.keys()].flatMap((person) => actingIn(process, person, roles, holder) ?? []);
  // In the order of the roles, the first holder of each before the others.
  const rank = (as: string) => roles.indexOf(as.split('#')[0] ?? '');
  return all.sort((a, b) => rank(a) - rank(b));
}
