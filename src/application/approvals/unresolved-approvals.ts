import type { Unresolved } from '../../engine/model/approval-request.js';
import type { Text } from '../../engine/model/text.js';
import type { Instant } from '../../engine/model/value.js';
import { requireRole } from '../access/require-role.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import type { InstanceSummary, Page } from '../ports/instance-queries.js';
import type { PageRequest, PendingApprovals, UnresolvedRequest } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { withoutAmount } from './without-amount.js';

/** A request that is stuck, with the steps that nobody, or too few, can decide. */
export interface StuckApproval {
  readonly record: InstanceSummary;
  readonly approval: string;
  readonly name: Text;
  readonly request: string;
  readonly askedAt: Instant;
  readonly steps: readonly (Unresolved & { readonly step: string; readonly name?: Text })[];
}

/** The requests that operations have to find somebody for. */
export class UnresolvedApprovals {
  constructor(
    private readonly pending: PendingApprovals,
    private readonly processes: ProcessCatalogue,
  ) {}

  /** Longest waiting first. @throws DomainError `access.forbidden`, `request.cursor-invalid` */
  async list(context: RequestContext, page: PageRequest): Promise<Page<StuckApproval>> {
    requireRole(context, ['operations', 'administrator', 'auditor'], {
      en: 'listing approvals that nobody can decide',
      zh: '查看无人可审批的审批单',
    });
    const { items, ...rest } = await this.pending.unresolved(context.org, page);
    const stuck = await Promise.all(items.map((item) => this.stuck(context.org, item)));
    return { ...rest, items: stuck };
  }

  private async stuck(org: string, row: UnresolvedRequest): Promise<StuckApproval> {
    const { state, approval: id, request, askedAt } = row;
    const record = withoutAmount(row.summary);
    const { definition } = await this.processes.byDigest(org, state.definition.digest);
    const approval = definition.approvals?.find((each) => each.id === id);
    const rules = approval?.steps.flat() ?? [];
    const steps = (state.approvals?.[id]?.steps.flat() ?? []).flatMap(({ step, unresolved }) => {
      const name = rules.find((rule) => rule.id === step)?.name;
      return unresolved === undefined
        ? []
        : [{ step, ...(name === undefined ? {} : { name }), ...unresolved }];
    });
    return { record, approval: id, name: approval?.name ?? { en: id }, request, askedAt, steps };
  }
}
