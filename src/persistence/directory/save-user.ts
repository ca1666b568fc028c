import type { SaveResult, User } from '../../application/ports/directory.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
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

/** Adds a user and his place below his managers. */
export function insertUser(
  sessions: OrganisationSessions,
  org: string,
  user: Omit<User, 'version'>,
  passwordHash?: string,
): Promise<Result> {
  const row = { ...columns(org, user), passwordHash: passwordHash ?? null, version: 1 };
  return outcome(
    changeDirectory<Result>(sessions, org, async (session) => {
      if (user.manager === user.id) return { changed: false, result: 'circle' };
      await session.manager.insert(UserEntity, row);
      await enterLine(session, org, user.id, user.manager);
      return { changed: true, result: 'saved' };
    }),
  );
}

/** Changes a user at the version that was read, and moves his tree when his manager changes. */
export function saveUser(sessions: OrganisationSessions, org: string, user: User): Promise<Result> {
  const { version, id } = user;
  return outcome(
    changeDirectory<Result>(sessions, org, async (session) => {
      const before = await session.manager.findOneBy(UserEntity, { org, id });
      if (before === null) return { changed: false, result: 'missing' };
      if (before.version !== version) return { changed: false, result: 'conflict' };
      const moves = (user.manager ?? null) !== before.manager;
      if (moves && user.manager !== undefined && (await wouldCircle(session, org, id, user.manager)))
        return { changed: false, result: 'circle' };
      const row = { ...columns(org, user), version: version + 1 };
      await session.manager.update(UserEntity, { org, id }, row);
      if (moves) await moveLine(session, org, id, user.manager);
      return { changed: true, result: 'saved' };
    }),
  );
}
