import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Directory, Organisation } from '../ports/directory.js';
import { hashPassword } from './password.js';
import { normaliseEmail } from './sign-in.js';

/** What the first start makes. */
export interface FirstAdministrator {
  readonly organisation: Organisation;
  readonly email: string;
  /** Present when one was made up: it is shown now or never. */
  readonly generatedPassword?: string;
}

/** Makes the organisation and its first administrator when the database has no organisation yet. */
export class FoundOrganisation {
  constructor(private readonly directory: Directory) {}

  /** Undefined when there is an organisation already. */
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
    if (!interrupted) await this.directory.createOrganisation(organisation);
    const password = wanted.password ?? randomBytes(12).toString('base64url');
    const email = normaliseEmail(wanted.email);
    await this.directory.createUser(
      organisation.id,
      { id: uuidv7(), email, name: 'Administrator', roles: ['administrator'], groups: [], active: true },
      await hashPassword(password),
    );
    return { organisation, email, ...(wanted.password === undefined ? { generatedPassword: password } : {}) };
  }
}
