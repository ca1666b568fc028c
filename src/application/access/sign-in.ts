import { DomainError } from '../../errors/domain-error.js';
import type { Directory, Organisation, User } from '../ports/directory.js';
import { issueCredential } from './issue-credential.js';
import { verifyPassword } from './password.js';

/** How long a session lasts. */
export const SESSION_HOURS = 12;

/** A session that was opened; `text` is what the cookie carries. */
export interface SignedIn {
  readonly text: string;
  readonly expiresAt: string;
  readonly user: User;
  readonly organisation: Organisation;
}

/** Opens a session for an e-mail and password. */
export class SignIn {
  constructor(private readonly directory: Directory) {}

  /** @throws DomainError `access.sign-in-failed`, the same for a wrong organisation, e-mail or password. */
  async execute(request: { organisation: string; email: string; password: string }): Promise<SignedIn> {
    const organisation = await this.directory.organisationBySlug(request.organisation);
    const found =
      organisation && (await this.directory.userByEmail(organisation.id, normaliseEmail(request.email)));
    const matches = await verifyPassword(request.password, found?.passwordHash);
    if (!matches || !organisation || !found?.user.active) throw new DomainError('access.sign-in-failed');
    const { credential, text } = await issueCredential(this.directory, organisation.id, {
      user: found.user.id,
      kind: 'session',
      name: 'browser',
      hours: SESSION_HOURS,
    });
    return { text, expiresAt: credential.expiresAt, user: found.user, organisation };
  }
}

/** The form an e-mail address is stored and looked up in. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
