import type { AuditEntry } from '../../application/ports/audit-trail.js';
import type { Clock } from '../../application/ports/clock.js';
import type { SaveResult, User } from '../../application/ports/directory.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { saved } from '../save-result.js';
import { changeDirectory } from './change-directory.js';
import { enterLine, moveLine, wouldCircle } from './reporting-lines.js';
import { comparable, UserEntity } from './user.entity.js';

type Result = SaveResult | 'circle';

function columns(
  org: string,
  user: Omit<User, 'version'>,
): Omit<UserEntity, 'version' | 'passwordHash' | 'passwordTemporary'> {
  const { email, roles, groups, permissions = [], manager, team, ...rest } = user;
  return {
    ...rest,
    org,
    email: comparable(email),
    roles: [...roles],
    groups: [...groups],
    permissions: [...permissions],
    manager: manager ?? null,
    team: team ?? null,
  };
}

/** A refused row ends its transaction, so that the refusal is told from outside of it. */
async function outcome(work: Promise<Result>): Promise<Result> {
  const refused = await saved(work);
  return refused === 'saved' ? work : refused;
}

/** Whoever is to be added, with what the trail says of it. */
interface AddedUser {
  readonly user: Omit<User, 'version'>;
  readonly entry: AuditEntry;
  readonly passwordHash?: string | undefined;
}

/** Adds a user and his place below his managers, and what else comes with him in the same transaction. */
export function insertUser(
  sessions: OrganisationSessions,
  clock: Clock,
  org: string,
  { user, entry, passwordHash }: AddedUser,
  also: (session: Session) => Promise<unknown> = () => Promise.resolve(),
): Promise<Result> {
  const row = { ...columns(org, user), passwordHash: passwordHash ?? null, version: 1 };
  return outcome(
    changeDirectory<Result>(sessions, clock, org, async (session) => {
      if (user.manager === user.id) return { entries: [], result: 'circle' };
      await session.manager.insert(UserEntity, row);
      await enterLine(session, org, user.id, user.manager);
      await also(session);
      return { entries: [entry], result: 'saved' };
    }),
  );
}

/** Changes a user at the version that was read, and moves his tree when his manager changes. */
export function saveUser(
  sessions: OrganisationSessions,
  clock: Clock,
  org: string,
  user: User,
  entry: AuditEntry,
): Promise<Result> {
  const { version, id } = user;
  return outcome(
    changeDirectory<Result>(sessions, clock, org, async (session) => {
      const before = await session.manager.findOneBy(UserEntity, { org, id });
      if (before === null) return { entries: [], result: 'missing' };
      if (before.version !== version) return { entries: [], result: 'conflict' };
      const moves = (user.manager ?? null) !== before.manager;
      if (moves && user.manager !== undefined && (await wouldCircle(session, org, id, user.manager)))
        return { entries: [], result: 'circle' };
      const row = { ...columns(org, user), version: version + 1 };
      await session.manager.update(UserEntity, { org, id }, row);
      if (moves) await moveLine(session, org, id, user.manager);
      return { entries: [entry], result: 'saved' };
    }),
  );
}
