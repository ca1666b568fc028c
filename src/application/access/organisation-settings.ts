import { DomainError } from '../../errors/domain-error.js';
import type { Directory, Organisation, OrganisationSettings as Settings } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import { requireRole } from './require-role.js';

/** An organisation with what it has decided for itself. */
export interface SettledOrganisation extends Organisation {
  readonly settings: Settings;
}

const action = { en: 'changing the settings of the organisation', zh: '更改组织设置' };

/** The settings of the organisation: everybody reads them, administrators change them. */
export class OrganisationSettings {
  constructor(private readonly directory: Directory) {}

  /** The organisation of whoever asks. */
  async read(context: RequestContext): Promise<SettledOrganisation> {
    return this.settled(context, await this.directory.settings(context.org));
  }

  /** Changes what is named. @throws DomainError `access.forbidden`. */
  async change(context: RequestContext, change: Partial<Settings>): Promise<SettledOrganisation> {
    requireRole(context, ['administrator'], action);
    const { org, actor } = context;
    const after = await this.directory.changeSettings(org, change, {
      type: 'organisation.changed',
      stream: org,
      actor: actor.user,
      body: { ...change },
    });
    return this.settled(context, after);
  }

  private async settled({ org }: RequestContext, settings: Settings): Promise<SettledOrganisation> {
    const organisation = await this.directory.organisation(org);
    if (organisation === undefined) throw new DomainError('access.credential-revoked');
    return { ...organisation, settings };
  }
}
