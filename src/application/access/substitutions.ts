import { uuidv7 } from 'uuidv7';
import type { Substitution } from '../../engine/model/org-chart.js';
import { DomainError } from '../../errors/domain-error.js';
import type { AuditEntry, AuditType } from '../ports/audit-trail.js';
import type { Directory, User } from '../ports/directory.js';
import type { RecordedSubstitution, SubstitutionStore } from '../ports/substitution-store.js';
import type { RequestContext } from '../request-context.js';
import { requireRole } from './require-role.js';
import { leadsBack, standsInTwice } from './substitution-chains.js';

/** Who shall act for whom; for oneself unless a person is named. */
export interface NewSubstitution extends Pick<Substitution, 'substitute' | 'kind' | 'from' | 'until'> {
  readonly person?: string;
  readonly reason: string;
}

const action = { en: 'managing the substitutions of others', zh: '管理他人的代理设置' };

function seesEverybodys({ actor }: RequestContext): boolean {
  return actor.roles.some((role) => role === 'administrator' || role === 'auditor');
}

/** Acting for somebody for a time: everybody arranges his own, administrators anybody's. */
export class Substitutions {
  constructor(
    private readonly substitutions: SubstitutionStore,
    private readonly directory: Directory,
  ) {}

  /** Newest first: one's own, on either side of it; administrators and auditors see everybody's. */
  list(
    context: RequestContext,
    { person, ...page }: { person?: string; after?: string; limit: number },
  ): Promise<readonly RecordedSubstitution[]> {
    const seesAll = seesEverybodys(context);
    if (!seesAll && person !== undefined && person !== context.actor.user)
      requireRole(context, ['administrator', 'auditor'], action);
    const whose = seesAll ? person : context.actor.user;
    return this.substitutions.list(context.org, {
      ...page,
      ...(whose === undefined ? {} : { person: whose }),
    });
  }

  /**
   * @throws DomainError `access.forbidden`, `substitution.person-unknown`, `substitution.auditor`, `substitution.dates-invalid`,
   * `substitution.circular`, `substitution.overlapping`.
   */
  async create(context: RequestContext, wanted: NewSubstitution): Promise<RecordedSubstitution> {
    const { org, actor } = context;
    const person = wanted.person ?? actor.user;
    if (person !== actor.user) requireRole(context, ['administrator'], action);
    await this.checkPerson(org, person);
    const substitute = await this.checkPerson(org, wanted.substitute);
    if (substitute.roles.includes('auditor')) throw new DomainError('substitution.auditor');
    const added = { ...wanted, id: uuidv7(), person, createdBy: actor.user };
    const result = await this.substitutions.create(
      org,
      added,
      (others, now) => {
        if (added.from >= added.until || added.until <= now) return 'substitution.dates-invalid';
        if (leadsBack(others, added)) return 'substitution.circular';
        return standsInTwice(others, added) ? 'substitution.overlapping' : undefined;
      },
      entry(context, 'substitution.created', added),
    );
    if ('objection' in result) throw new DomainError(result.objection);
    return result;
  }

  /** Ends it before its time. @throws DomainError `access.forbidden`, `substitution.not-found`, `substitution.over`. */
  async end(context: RequestContext, id: string): Promise<void> {
    const { org, actor } = context;
    const found = await this.substitutions.find(org, id);
    const isHis = found?.person === actor.user || found?.substitute === actor.user;
    if (found === undefined || !(isHis || seesEverybodys(context)))
      throw new DomainError('substitution.not-found', { id });
    if (found.person !== actor.user) requireRole(context, ['administrator'], action);
    const told = entry(context, 'substitution.ended', found);
    if ((await this.substitutions.revoke(org, id, told)) === undefined)
      throw new DomainError('substitution.over');
  }

  private async checkPerson(org: string, id: string): Promise<User> {
    const user = await this.directory.user(org, id);
    if (user?.active !== true) throw new DomainError('substitution.person-unknown', { id });
    return user;
  }
}

function entry({ actor }: RequestContext, type: AuditType, told: Substitution): AuditEntry {
  const { id, person, substitute, kind, from, until } = told;
  return { type, stream: person, actor: actor.user, body: { id, substitute, kind, from, until } };
}
