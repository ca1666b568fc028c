import type { AuditEntry } from '../../application/ports/audit-trail.js';
import type { Clock } from '../../application/ports/clock.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';

/** What came of a change of people. */
interface DirectoryChange<T> {
  readonly result: T;
  /** What the trail says of it, in the same transaction; none when nothing was changed. */
  readonly entries: readonly AuditEntry[];
}

/**
 * Changes people in one transaction that also makes the directory's version grow and tells the trail; when nothing was
 * changed (there is nothing to tell) it stays. One change at a time in an organisation: two that are harmless alone may
 * be a circle together.
 */
export function changeDirectory<T>(
  sessions: OrganisationSessions,
  clock: Clock,
  org: string,
  work: (session: Session) => Promise<DirectoryChange<T>>,
): Promise<T> {
  return sessions.transaction(org, async (session) => {
    // Not "for update": that would hold up everything that refers to the organisation.
    await session.query({
      text: `select 1 from organisation where id = $1 for no key update`,
      values: [org],
    });
    const { entries, result } = await work(session);
    if (entries.length > 0) {
      await session.query({
        text: `update organisation set directory_version = directory_version + 1 where id = $1`,
        values: [org],
      });
    }
    for (const entry of entries) await appendEntry(session, org, entry, clock);
    return result;
  });
}
