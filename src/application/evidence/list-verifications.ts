import type { EvidenceChecks, WaitingPiece } from '../ports/evidence-checks.js';
import type { Page } from '../ports/instance-queries.js';
import type { PageRequest } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { viewerOf } from '../visibility/viewer.js';

/** What waits for whoever asks to be verified or reviewed, like an inbox. */
export class ListVerifications {
  constructor(private readonly checks: EvidenceChecks) {}

  /** Longest waiting first. @throws DomainError `request.cursor-invalid` */
  async list(context: RequestContext, page: PageRequest): Promise<Page<WaitingPiece>> {
    const { org, actor } = context;
    // An auditor sees everything and changes nothing: nothing waits for him.
    if (actor.roles.includes('auditor')) return { items: [] };
    const checker = { ...viewerOf(actor), operations: actor.roles.includes('operations') };
    return this.checks.waitingFor(org, checker, page);
  }
}
