import { DomainError } from '../../errors/domain-error.js';
import type { AuditTrail, AuditType } from '../ports/audit-trail.js';
import type { Directory, Organisation, User } from '../ports/directory.js';
import { issueCredential } from './issue-credential.js';
import type { LockOut } from './lock-out.js';
import { verifyPassword } from './password.js';
import type { Passwords } from './passwords.js';

/** How long a session lasts. */
export const SESSION_HOURS = 12;

/** A session that was opened; `text` is what the cookie carries. */
export interface SignedIn {
  readonly text: string;
  readonly expiresAt: string;
  readonly user: User;
  readonly organisation: Organisation;
}

/** What somebody signs in with. */
export interface SignInRequest {
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
  /** Replaces the password; has to be there when the one given is temporary. */
  readonly newPassword?: string;
  /** Where the request comes from. */
  readonly address?: string;
}

/** Opens a session for an e-mail and password. */
export class SignIn {
  constructor(
    private readonly directory: Directory,
    private readonly lockOut: LockOut,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws DomainError `access.sign-in-failed`, the same for a wrong organisation, e-mail or password and a locked
   * account; `access.password-change-required`, `access.password-unchanged`.
   */
  async execute(request: SignInRequest): Promise<SignedIn> {
    const { email, password, newPassword } = request;
    const organisation = await this.directory.organisationBySlug(request.organisation);
    if (organisation === undefined) {
      await verifyPassword(password, undefined);
      throw new DomainError('access.sign-in-failed');
    }
    const found = await this.directory.userByEmail(organisation.id, email);
    const address = request.address === undefined ? {} : { address: request.address };
    const attempt = { org: organisation.id, email, ...address };
    const note = (type: AuditType): Promise<void> =>
      this.audit.record(organisation.id, {
        type,
        stream: found?.user.id ?? organisation.id,
        ...(type === 'sign-in.succeeded' && found ? { actor: found.user.id } : {}),
        body: { method: 'password', ...address },
      });
    if ((await this.lockOut.admit(attempt)) === 'locked') {
      await note('sign-in.locked');
      throw new DomainError('access.sign-in-failed');
    }
    const matches = await verifyPassword(password, found?.passwordHash);
    if (!matches || found === undefined || !found.user.active) {
      await note('sign-in.failed');
      throw new DomainError('access.sign-in-failed');
    }
    await this.lockOut.succeeded(attempt);
    if (found.temporary === true && newPassword === undefined)
      throw new DomainError('access.password-change-required');
    const { user } = found;
    if (newPassword !== undefined)
      await this.passwords.replace(organisation.id, user.id, { old: password, new: newPassword });
    const wanted = { user: user.id, kind: 'session', name: 'browser', hours: SESSION_HOURS } as const;
    const { credential, text } = await issueCredential(this.directory, organisation.id, wanted);
    await note('sign-in.succeeded');
    return { text, expiresAt: credential.expiresAt, user, organisation };
  }
}
