import { DomainError } from '../../errors/domain-error.js';
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
    const about = {
      stream: found?.user.id ?? organisation.id,
      body: { method: 'password', ...address },
    };
    const proved = await this.lockOut.prove(
      { org: organisation.id, email, ...address, about },
      async () => (await verifyPassword(password, found?.passwordHash)) && found?.user.active === true,
    );
    if (!proved || found === undefined) throw new DomainError('access.sign-in-failed');
    if (found.temporary === true && newPassword === undefined)
      throw new DomainError('access.password-change-required');
    const { user } = found;
    if (newPassword !== undefined)
      await this.passwords.replace(organisation.id, user.id, { old: password, new: newPassword });
    const wanted = { user: user.id, kind: 'session', name: 'browser', hours: SESSION_HOURS } as const;
    const told = { ...about, type: 'sign-in.succeeded', actor: user.id } as const;
    const { credential, text } = await issueCredential(this.directory, organisation.id, wanted, told);
    return { text, expiresAt: credential.expiresAt, user, organisation };
  }
}
