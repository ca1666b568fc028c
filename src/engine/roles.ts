import { isActive } from './approvals/acting.js';
import type { Supplier } from './model/blocker.js';
import type { Facts } from './model/facts.js';
import type { InstanceState } from './model/instance-state.js';
import type { Role, RoleSource } from './model/process-definition.js';
import type { Situation } from './situation.js';

type Holder = Pick<InstanceState, 'owner' | 'fields'>;

/** The people a source names, or undefined when only membership tells (a group). Empty: it names nobody. */
function named(source: RoleSource, state: Holder, facts: Facts): readonly string[] | undefined {
  switch (source.is) {
    case 'owner':
      return [state.owner];
    case 'manager-of-owner': {
      const manager = facts.managersOfOwner[source.level - 1];
      return manager === undefined ? [] : [manager];
    }
    case 'field': {
      const value = state.fields[source.field];
      return typeof value === 'string' ? [value] : [];
    }
    case 'group':
      return undefined;
  }
}

function inSource(source: RoleSource, state: Holder, facts: Facts): boolean {
  if (source.is !== 'group') return named(source, state, facts)?.includes(facts.actor.user) ?? false;
  if (source.ofField === undefined) return facts.actor.groups.includes(source.group);
  const value = state.fields[source.ofField];
  return typeof value === 'string' && facts.actor.groups.includes(`${source.group}:${value}`);
}

/** The source that counts: the fallback when the role's own source names nobody. */
function effectiveSource(role: Role, state: Holder, facts: Facts): RoleSource {
  const people = named(role.source, state, facts);
  return people?.length === 0 && role.fallback !== undefined ? role.fallback : role.source;
}

/** Whether the actor holds the role on this instance. No platform role stands in for it (S16: the sentry stops the commander too). */
export function holdsRole(role: Role, state: Holder, facts: Facts): boolean {
  return inSource(effectiveSource(role, state, facts), state, facts);
}

/** The active people in a source, as the organisation chart has them. */
function peopleIn(source: RoleSource, state: Holder, facts: Facts): readonly string[] {
  if (facts.people === undefined) return [];
  const { people, groups } = facts.people;
  const found = (): readonly string[] => {
    if (source.is === 'group') {
      const value = source.ofField === undefined ? undefined : state.fields[source.ofField];
      if (source.ofField === undefined) return groups.get(source.group) ?? [];
      return typeof value === 'string' ? (groups.get(`${source.group}:${value}`) ?? []) : [];
    }
    if (source.is !== 'manager-of-owner') return named(source, state, facts) ?? [];
    let person: string | undefined = state.owner;
    for (let level = 0; level < source.level && person !== undefined; level += 1)
      person = people.get(person)?.manager;
    return person === undefined ? [] : [person];
  };
  return found().filter((id) => isActive(id, facts.people));
}

/**
 * Everybody who holds the role on this instance, as the organisation chart has it: nobody while it is not known. The
 * fallback counts when the role's own source has nobody active.
 */
export function holdersOf(role: Role, state: Holder, facts: Facts): readonly string[] {
  const own = peopleIn(role.source, state, facts);
  return own.length > 0 || role.fallback === undefined ? own : peopleIn(role.fallback, state, facts);
}

/** The roles as suppliers of what is missing, with the people that hold them now where they can be told. */
export function suppliers(roles: readonly string[] | undefined, situation: Situation): readonly Supplier[] {
  const { process, state, facts } = situation;
  const wanted =
    roles ?? process.definition.roles.filter(({ source }) => source.is === 'owner').map(({ id }) => id);
  if (wanted.length === 0)
    return [{ role: 'owner', name: { en: 'owner', zh: '负责人' }, users: [state.owner] }];
  return wanted.flatMap((id) => {
    const role = process.roles.get(id);
    if (role === undefined) return [];
    const source = effectiveSource(role, state, facts);
    const users = named(source, state, facts) ?? peopleIn(source, state, facts);
    return [{ role: id, name: role.name, users }];
  });
}
