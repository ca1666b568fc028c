import type { Credential, Scope, User } from '../../application/ports/directory.js';
import type { Permission, PlatformRole } from '../../engine/model/facts.js';
import type { Session } from '../database/organisation-sessions.js';
import { present } from '../present.js';

interface CredentialRow {
  id: string;
  user_id: string;
  kind: Credential['kind'];
  name: string;
  scopes: Scope[];
  secret_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  email: string;
  user_name: string;
  roles: PlatformRole[];
  groups: string[];
  permissions: Permission[];
  manager: string | null;
  team: string | null;
  version: number;
}

/** The credential with its user, in one planned statement because every request asks; none but those in force. */
export async function findCredential(
  session: Session,
  org: string,
  id: string,
): Promise<{ credential: Credential; user: User } | undefined> {
  const { rows } = await session.query<CredentialRow>({
    name: 'find-credential',
    text: `select c.id, c.user_id, c.kind, c.name, c.scopes, c.secret_hash, c.created_at, c.expires_at,
                  u.email, u.name as user_name, u.roles, u.groups, u.permissions, u.manager, u.team, u.version
             from credential c join app_user u on u.org = c.org and u.id = c.user_id
            where c.org = $1 and c.id = $2 and c.revoked_at is null and c.expires_at > now() and u.active`,
    values: [org, id],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const credential: Credential = {
    id: row.id,
    user: row.user_id,
    kind: row.kind,
    name: row.name,
    scopes: row.scopes,
    secretHash: row.secret_hash.toString('hex'),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
  const { email, user_name: name, roles, groups, manager, team, version } = row;
  const permissions = row.permissions.length === 0 ? null : row.permissions;
  return {
    credential,
    user: present({
      id: row.user_id,
      email,
      name,
      roles,
      groups,
      permissions,
      manager,
      team,
      active: true,
      version,
    }),
  };
}
