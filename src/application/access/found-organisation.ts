import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { Directory, Organisation } from '../ports/directory.js';
import { hashPassword } from './password.js';
import { normaliseEmail } from './normalise-email.js';

/** What the first start makes. */
export interface FirstAdministrator {
  readonly organisation: Organisation;
  /** Id of the user. */
  readonly user: string;
  readonly email: string;
  /** Present when one was made up: it is shown now or never. */
  readonly generatedPassword?: string;
}

/** Makes the organisation and its first administrator when the database has no organisation yet. */
export class FoundOrganisation {
  constructor(private readonly directory: Directory) {}

  /** Undefined when there is an organisation already, or another process is making it at this moment. */
  async execute(wanted: {
    slug: string;
    zone: string;
    email: string;
    password?: string;
  }): Promise<FirstAdministrator | undefined> {
    const existing = await this.directory.organisations();
    const interrupted = existing.length === 1 ? existing[0] : undefined;
    // A start that ended between the two writes left an organisation without people: go on with it.
    if (
      existing.length > 0 &&
      (!interrupted || (await this.directory.users(interrupted.id, { limit: 1 })).length > 0)
    ) {
      return undefined;
    }
    const organisation = interrupted ?? {
      id: uuidv7(),
      slug: wanted.slug,
      name: wanted.slug,
      zone: wanted.zone,
    };
    if (!interrupted && !(await this.created(organisation))) return undefined;
    const password = wanted.password ?? randomBytes(12).toString('base64url');
    const email = normaliseEmail(wanted.email);
    const user = uuidv7();
    const rights = { roles: ['administrator'], groups: [] } as const;
    const result = await this.directory.createUser(
      organisation.id,
      { ...rights, id: user, email, name: 'Administrator', active: true },
      { type: 'user.created', stream: user, body: { ...rights, first: true } },
      await hashPassword(password),
    );
    // Of two processes that start at once one makes the administrator: the other's password would not work.
    if (result !== 'saved') return undefined;
    return {
      organisation,
      user,
      email,
      ...(wanted.password === undefined ? { generatedPassword: password } : {}),
    };
  }

  private async created(organisation: Organisation): Promise<boolean> {
    try {
      await this.directory.createOrganisation(organisation);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'entity.duplicate') return false;
      throw error;
    }
  }
}
