import { uuidv7 } from 'uuidv7';
import type { Credential, Directory } from '../ports/directory.js';
import { formatCredential, hashSecret, newSecret } from './credential-text.js';

/** A credential as it was stored, and its plain text, which exists only now. */
export interface IssuedCredential {
  readonly credential: Credential;
  readonly text: string;
}

/** Makes and stores a token or session of a user. */
export async function issueCredential(
  directory: Directory,
  org: string,
  wanted: Pick<Credential, 'user' | 'kind' | 'name'> & { readonly hours: number },
): Promise<IssuedCredential> {
  const secret = newSecret();
  const now = Date.now();
  const credential: Credential = {
    id: uuidv7(),
    user: wanted.user,
    kind: wanted.kind,
    name: wanted.name,
    secretHash: hashSecret(secret),
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + wanted.hours * 3_600_000).toISOString(),
  };
  await directory.createCredential(org, credential);
  return { credential, text: formatCredential({ org, id: credential.id, secret }) };
}
