import { PLATFORM_ROLES, type PlatformRole } from '../../engine/model/facts.js';

/** What membership in the groups of an identity provider means here. */
export interface ProviderMapping {
  /** Group at the provider to the roles its members have. When there is any entry, roles follow the provider. */
  readonly roles: Readonly<Record<string, readonly PlatformRole[]>>;
  /** Group at the provider to the groups its members are in here; these groups follow it, others stay as they are. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Roles everybody has who signs in there. */
  readonly everyone: readonly PlatformRole[];
}

/** Roles and groups of a user. */
export interface Rights {
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
}

/** The rights of somebody after a sign-in, from his groups at the provider and those he had before. */
export function rightsOf(mapping: ProviderMapping, provided: readonly string[], before?: Rights): Rights {
  const of = <T>(table: Readonly<Record<string, readonly T[]>>): T[] =>
    provided.flatMap((group) => (Object.hasOwn(table, group) ? (table[group] ?? []) : []));
  const follows = before === undefined || Object.keys(mapping.roles).length > 0;
  const granted = new Set<PlatformRole>([...mapping.everyone, ...of(mapping.roles)]);
  const followed = new Set(Object.values(mapping.groups).flat());
  const kept = (before?.groups ?? []).filter((group) => !followed.has(group));
  return {
    roles: follows ? PLATFORM_ROLES.filter((role) => granted.has(role)) : before.roles,
    groups: [...new Set([...kept, ...of(mapping.groups)])],
  };
}
