import { DomainError } from '../../errors/domain-error.js';
import type { Group, GroupStore } from '../ports/group-store.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { requireRole } from './require-role.js';

const action = { en: 'managing groups', zh: '管理群组' };

/** The groups: everybody sees who is in them, administrators change that. */
export class Groups {
  constructor(
    private readonly groups: GroupStore,
    private readonly authenticate: Authenticate,
  ) {}

  /** All that have members, by name. */
  list(context: RequestContext): Promise<readonly Group[]> {
    return this.groups.groups(context.org);
  }

  /** Makes these the members and nobody else. @throws DomainError `access.forbidden`, `group.member-unknown`. */
  async setMembers(context: RequestContext, name: string, members: readonly string[]): Promise<Group> {
    requireRole(context, ['administrator'], action);
    const { org, actor } = context;
    const distinct = [...new Set(members)].sort();
    const outcome = await this.groups.setMembers(org, name, distinct, (user, change) => ({
      type: 'user.changed',
      stream: user,
      actor: actor.user,
      body: { groups: { [change]: [name] } },
    }));
    if (outcome === 'missing') throw new DomainError('group.member-unknown', { name });
    for (const user of [...outcome.added, ...outcome.removed]) this.authenticate.forget(user);
    return { name, members: distinct };
  }
}
