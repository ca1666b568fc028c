import type { EvidenceChecks, WaitingPiece } from '../ports/evidence-checks.js';
import type { InstanceQueries, Page } from '../ports/instance-queries.js';
import type { PageRequest } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { onlySeen } from '../visibility/only-seen.js';

/** What waits for whoever asks to be verified or reviewed, like an inbox. */
export class ListVerifications {
  constructor(
    private readonly checks: EvidenceChecks,
    private readonly queries: Pick<InstanceQueries, 'findAll'>,
  ) {}

  /** Longest waiting first. @throws DomainError `request.cursor-invalid` */
  async list(context: RequestContext, page: PageRequest): Promise<Page<WaitingPiece>> {
    const { org, actor } = context;
    // An auditor sees everything and changes nothing: nothing waits for him.
    if (actor.roles.includes('auditor')) return { items: [] };
    const { user, groups, roles } = actor;
    const checker = { user, groups, operations: roles.includes('operations') };
    const found = await this.checks.waitingFor(org, checker, page);
    return { ...found, items: await onlySeen(this.queries, context, found.items) };
  }
}
