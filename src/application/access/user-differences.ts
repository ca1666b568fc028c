import type { User } from '../ports/directory.js';

const told = ['roles', 'groups', 'permissions', 'manager', 'team', 'active'] as const;

/** What of a user's rights and place is another now, before and after; of his name only that it is. */
export function differences(before: User, after: User): Readonly<Record<string, unknown>> {
  const entries = told
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => [key, { from: before[key] ?? null, to: after[key] ?? null }] as const);
  return { ...Object.fromEntries(entries), ...(before.name === after.name ? {} : { renamed: true }) };
}
