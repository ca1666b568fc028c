import type {
  InstanceListRequest,
  InstanceQueries,
  InstanceSummary,
  Page,
} from './ports/instance-queries.js';
import type { RequestContext } from './request-context.js';
import type { ShownRecords } from './visibility/shown-records.js';
import { viewerOf } from './visibility/viewer.js';

/** Lists the instances somebody sees by filters and full text, a page at a time. */
export class ListInstances {
  constructor(
    private readonly queries: InstanceQueries,
    private readonly records: ShownRecords,
  ) {}

  /** @throws DomainError `request.cursor-invalid` */
  async list(context: RequestContext, request: InstanceListRequest): Promise<Page<InstanceSummary>> {
    const { items, ...rest } = await this.queries.list(context.org, viewerOf(context.actor), request);
    return { items: await this.records.listed(context, items), ...rest };
  }
}
