import {
  PERMISSIONS,
  PLATFORM_ROLES,
  type Actor,
  type Facts,
  type Permission,
  type PlatformRole,
} from '../../engine/model/facts.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { ProcessDefinition, Role, RoleSource } from '../../engine/model/process-definition.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { Names } from './names.js';
import { orgChartOf } from './org-chart-of.js';
import { substitutionsOf } from './substitutions-of.js';
import { ScenarioFailure, type Given, type Word } from './scenario.js';

function isPlatformRole(word: string): word is PlatformRole {
  return (PLATFORM_ROLES as readonly string[]).includes(word);
}

function isPermission(word: string): word is Permission {
  return (PERMISSIONS as readonly string[]).includes(word);
}

/** What of a record says who holds a role. */
type Holder = Pick<InstanceState, 'owner' | 'fields'>;

/**
 * Who is who in a scenario. Every role of the process is held by somebody of its own, called like the role unless
 * `people` names another; nobody holds two roles unless the scenario says so.
 */
export class People {
  constructor(
    private readonly definition: ProcessDefinition,
    private readonly given: Given,
    private readonly names: Names,
  ) {
    for (const [person, roles] of given.people) {
      names.idOf(person);
      for (const role of roles)
        if (
          !isPlatformRole(role.text) &&
          !isPermission(role.text) &&
          !definition.roles.some(({ id }) => id === role.text)
        )
          throw this.unknown(role);
    }
  }

  /** The owner at the beginning. */
  get owner(): string {
    return this.names.idOf(
      this.holder(this.definition.roles.find(({ source }) => source.is === 'owner')?.id ?? 'owner'),
    );
  }

  /** The organisation as it stands around a record; `left` are the ids of those who went. */
  chart(state: Holder, left: ReadonlySet<string>): OrgChart {
    const { names, managers } = this;
    const substitutions = substitutionsOf(this.given, names);
    return orgChartOf(state, { names, groups: this.groups(state), managers, left, substitutions });
  }

  /** Who is in which groups on a record: whoever `people` names, and the holder that each role of a group has of its own. */
  private groups(state: Holder): ReadonlyMap<string, readonly string[]> {
    const held = new Map<string, readonly string[]>();
    for (const [person] of this.given.people) {
      const { groups } = this.person(this.names.idOf(person), [], state);
      held.set(person, groups);
    }
    for (const { id, source, fallback } of this.definition.roles) {
      const groups = [source, ...(fallback === undefined ? [] : [fallback])].flatMap((each) =>
        each.is === 'group' ? [groupName(each, state)] : [],
      );
      const holder = this.holder(id);
      if (groups.length > 0) held.set(holder, [...new Set([...(held.get(holder) ?? []), ...groups])]);
    }
    return held;
  }

  /** The managers above the owner, nearest first. */
  get managers(): Facts['managersOfOwner'] {
    return [1, 2, 3].map((level) => {
      const role = this.definition.roles.find(
        ({ source }) => source.is === 'manager-of-owner' && source.level === level,
      );
      return this.names.idOf(this.holder(role?.id ?? `manager+${String(level)}`));
    });
  }

  /** Whoever holds the role now, or the person of that name, or somebody with that right in the organisation. */
  actor(as: Word | undefined, state: Holder): Actor {
    if (as === undefined) return this.person(state.owner, [], state);
    const role = this.definition.roles.find(({ id }) => id === as.text);
    if (role !== undefined) return this.inRole(role, role.source, state);
    if (this.given.people.has(as.text)) return this.person(this.names.idOf(as.text), [], state);
    if (isPlatformRole(as.text)) return { user: this.names.idOf(as.text), roles: [as.text], groups: [] };
    if (this.names.knows(as.text)) return this.person(this.names.idOf(as.text), [], state);
    throw this.unknown(as);
  }

  private inRole(role: Role, source: RoleSource, state: Holder): Actor {
    if (source.is === 'owner') return this.person(state.owner, [], state);
    if (source.is === 'manager-of-owner')
      return this.person(this.managers[source.level - 1] ?? '', [], state);
    if (source.is === 'group')
      return this.person(this.names.idOf(this.holder(role.id)), [groupName(source, state)], state);
    const named = state.fields[source.field];
    if (typeof named === 'string') return this.person(named, [], state);
    if (role.fallback !== undefined) return this.inRole(role, role.fallback, state);
    return this.person(this.names.idOf(this.holder(role.id)), [], state);
  }

  private person(user: string, groups: readonly string[], state: Holder): Actor {
    const held = [...this.given.people]
      .filter(([name]) => this.names.idOf(name) === user)
      .flatMap(([, words]) => words.map(({ text }) => text));
    const roles = this.definition.roles.filter(({ id }) => held.includes(id));
    const sources = roles.flatMap(({ source, fallback }) =>
      fallback === undefined ? [source] : [source, fallback],
    );
    const own = sources.flatMap((source) => (source.is === 'group' ? [groupName(source, state)] : []));
    const rights = held.filter(isPlatformRole);
    const permissions = held.filter(isPermission);
    return {
      user,
      roles: rights.length === 0 ? ['rep'] : rights,
      groups: [...new Set([...groups, ...own])],
      ...(permissions.length === 0 ? {} : { permissions }),
    };
  }

  private holder(role: string): string {
    const holder = [...this.given.people].find(([, held]) => held.some(({ text }) => text === role));
    return holder?.[0] ?? role;
  }

  private unknown(word: Word): ScenarioFailure {
    const known = [
      ...this.definition.roles.map(({ id }) => id),
      ...this.given.people.keys(),
      ...PLATFORM_ROLES,
    ];
    const guess = didYouMean(word.text, known);
    return new ScenarioFailure(word, {
      en: `Nobody is called ${word.text} and no role either.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
      zh: `没有名为 ${word.text} 的人或角色。${guess === undefined ? '' : `是否指 ${guess}？`}`,
    });
  }
}

function groupName(source: Extract<RoleSource, { is: 'group' }>, state: Holder): string {
  const value = source.ofField === undefined ? undefined : state.fields[source.ofField];
  return typeof value === 'string' ? `${source.group}:${value}` : source.group;
}
