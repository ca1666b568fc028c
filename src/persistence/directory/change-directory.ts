import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';

/**
 * Changes people in one transaction that also makes the directory's version grow; when nothing was changed (the work
 * says so) it stays. One change at a time in an organisation: two that are harmless alone may be a circle together.
 */
export function changeDirectory<T>(
  sessions: OrganisationSessions,
  org: string,
  work: (session: Session) => Promise<{ readonly changed: boolean; readonly result: T }>,
): Promise<T> {
  return sessions.transaction(org, async (session) => {
    // Not "for update": that would hold up everything that refers to the organisation.
    await session.query({
      text: `select 1 from organisation where id = $1 for no key update`,
      values: [org],
    });
    const { changed, result } = await work(session);
    if (changed) {
      await session.query({
        text: `update organisation set directory_version = directory_version + 1 where id = $1`,
        values: [org],
      });
    }
    return result;
  });
}
