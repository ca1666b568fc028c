import { uuidv7 } from 'uuidv7';
import type { AuditEntry } from '../ports/audit-trail.js';
import { SCOPES, type Credential, type Directory, type Scope } from '../ports/directory.js';
import { formatCredential, hashSecret, newSecret } from './credential-text.js';

/** A credential as it was stored, and its plain text, which exists only now. */
export interface IssuedCredential {
  readonly credential: Credential;
  readonly text: string;
}

/**
 * Makes and stores a token or session of a user; good for everything he may do unless scopes are named.
 * @param told - what the trail says of it, unless it is just that he made one.
 */
export async function issueCredential(
  directory: Directory,
  org: string,
  wanted: Pick<Credential, 'user' | 'kind' | 'name'> & {
    readonly hours: number;
    readonly scopes?: readonly Scope[];
  },
  told?: AuditEntry,
): Promise<IssuedCredential> {
  const secret = newSecret();
  const now = Date.now();
  const credential: Credential = {
    id: uuidv7(),
    user: wanted.user,
    kind: wanted.kind,
    name: wanted.name,
    scopes: wanted.scopes ?? SCOPES,
    secretHash: hashSecret(secret),
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + wanted.hours * 3_600_000).toISOString(),
  };
  await directory.createCredential(org, credential, told ?? issued(credential));
  return { credential, text: formatCredential({ org, id: credential.id, secret }) };
}

function issued({ id, user, kind, name, scopes, expiresAt }: Credential): AuditEntry {
  const body = { id, kind, name, scopes, expiresAt };
  return { type: 'credential.issued', stream: user, actor: user, body };
}
