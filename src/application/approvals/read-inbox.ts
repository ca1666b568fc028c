import type { OrgCharts } from '../access/org-charts.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import type { Clock } from '../ports/clock.js';
import type { Page } from '../ports/instance-queries.js';
import type { PageRequest, PendingApprovals } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { inboxItem, type InboxItem, type InboxReader } from './inbox-item.js';
import { peopleActedFor } from './people-acted-for.js';

/** A page of an inbox, with how much there is in all. */
export interface Inbox extends Page<InboxItem> {
  /** Steps that are asked of the reader and of whom he acts for. */
  readonly counts: { readonly open: number; readonly overdue: number };
}

/** What somebody has to decide, for himself and for whom he acts for now: the longest overdue first, then the soonest due. */
export class ReadInbox {
  constructor(
    private readonly pending: PendingApprovals,
    private readonly processes: ProcessCatalogue,
    private readonly charts: OrgCharts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.cursor-invalid` */
  async read(context: RequestContext, page: PageRequest): Promise<Inbox> {
    const { org, actor } = context;
    const standing = await this.pending.standing(org);
    const now = this.clock.now(standing.now);
    const chart = await this.charts.at(org, standing.directoryVersion);
    const people = peopleActedFor(actor.user, chart, now);
    if (people.length === 0) return { items: [], counts: { open: 0, overdue: 0 } };
    const counts = await this.pending.count(org, people, now);
    return { ...(await this.page({ context, now, chart, people }, page)), counts };
  }

  /** Reads on past what is not for the reader after all, until the page is full; its cursor is of the last item on it. */
  private async page(reader: InboxReader, { limit, cursor: first }: PageRequest): Promise<Page<InboxItem>> {
    const { org } = reader.context;
    const items: InboxItem[] = [];
    const wanted = limit + 1;
    let [cursor, next] = [first, first];
    for (;;) {
      const from = cursor === undefined ? {} : { cursor };
      const rows = await this.pending.steps(org, reader.people, { limit: wanted, ...from });
      for (const row of rows) {
        cursor = row.cursor;
        const process = await this.processes.byDigest(org, row.state.definition.digest);
        const item = inboxItem(row, process, reader);
        if (item === undefined) continue;
        if (items.length === limit) return next === undefined ? { items } : { items, next };
        items.push(item);
        next = row.cursor;
      }
      if (rows.length < wanted) return { items };
    }
  }
}
