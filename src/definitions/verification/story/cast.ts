import type { Actor } from '../../../engine/model/facts.js';
import type { InstanceState } from '../../../engine/model/instance-state.js';
import type { Role, RoleSource } from '../../../engine/model/process-definition.js';
import type { CompiledProcess } from '../../../engine/compile-process.js';
import { Names } from '../../scenarios/names.js';

/** How many managers there are above the owner; a role that asks for a higher one is held by nobody. */
const LEVELS = 5;

/** What of a record says who holds a role. */
export type Holder = Pick<InstanceState, 'owner' | 'fields'>;

const names = new Names();

/** The id of something in a story that is called by a name: the same name is always the same id. */
export function idOf(name: string): string {
  return names.idOf(name);
}

/** A text with the ids in it turned back into the names they were made of. */
export function readable(text: string): string {
  return names.readable(text);
}

/** Who owns the record at the beginning. */
export const OWNER = idOf('owner');

/** The managers above the owner, nearest first. */
export const MANAGERS: readonly string[] = Array.from({ length: LEVELS }, (_, above) =>
  idOf(above === 0 ? 'manager' : `manager+${String(above + 1)}`),
);

/** The managers above whoever owns the record, nearest first: a manager may have taken it over. */
export function managersOf({ owner }: Pick<Holder, 'owner'>): readonly string[] {
  return MANAGERS.slice(MANAGERS.indexOf(owner) + 1);
}

/** A member of a group, counted from 1. */
export function memberOf(group: string, place: number): string {
  return idOf(`${group} member ${String(place)}`);
}

/** A role of the process, and the source of holders that counts for this record. */
function effectiveSource(role: Role, holder: Holder): RoleSource {
  const { source, fallback } = role;
  const empty =
    (source.is === 'field' && typeof holder.fields[source.field] !== 'string') ||
    (source.is === 'manager-of-owner' && managersOf(holder)[source.level - 1] === undefined);
  return empty && fallback !== undefined ? fallback : source;
}

/** Who holds a role: one person, or the members of groups. */
export interface Part {
  readonly user?: string;
  readonly groups: readonly string[];
}

function partOf(role: Role, holder: Holder): Part | undefined {
  const source = effectiveSource(role, holder);
  switch (source.is) {
    case 'owner':
      return { user: holder.owner, groups: [] };
    case 'manager-of-owner': {
      const user = managersOf(holder)[source.level - 1];
      return user === undefined ? undefined : { user, groups: [] };
    }
    case 'field': {
      const user = holder.fields[source.field];
      return typeof user === 'string' ? { user, groups: [] } : undefined;
    }
    case 'group': {
      if (source.ofField === undefined) return { groups: [source.group] };
      const value = holder.fields[source.ofField];
      return typeof value === 'string' ? { groups: [`${source.group}:${value}`] } : undefined;
    }
  }
}

/** Who holds a role on a record; undefined when it names nobody yet. */
export function holdersOf({ roles }: CompiledProcess, id: string, holder: Holder): Part | undefined {
  const role = roles.get(id);
  return role && partOf(role, holder);
}

/** Roles acted in, and which of the people who hold them, counted from 1. */
export function readAs(as: string): { readonly roles: readonly string[]; readonly place: number } {
  const [roles = '', place = '1'] = as.split('#');
  return { roles: roles === 'owner' ? [] : roles.split('+'), place: Number(place) };
}

/** `finance#2` for the second of those who hold a role; the role alone for the first. */
export function writeAs(role: string, place: number): string {
  return place === 1 ? role : `${role}#${String(place)}`;
}

/**
 * Somebody who holds all the roles of `as` (`finance`, `finance+legal`, `owner`, `finance#2`) on a record; undefined when
 * nobody can: a role names nobody yet, or one person only, or two roles name different people. Every group is taken to
 * have members.
 */
export function actorOf(process: CompiledProcess, as: string, holder: Holder): Actor | undefined {
  const { roles, place } = readAs(as);
  const parts = roles.map((id) => holdersOf(process, id, holder));
  const users = new Set(parts.flatMap((part) => part?.user ?? []));
  const groups = [...new Set(parts.flatMap((part) => part?.groups ?? []))];
  if (parts.includes(undefined) || users.size > 1) return undefined;
  if (place > 1 && (users.size > 0 || groups.length === 0)) return undefined;
  const [user = groups.length === 0 ? holder.owner : memberOf(groups.join('+'), place)] = users;
  // What a system observed is recorded by an integration that acts in the role.
  return { user, roles: ['rep', 'integration'], groups };
}
