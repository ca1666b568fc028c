import type {
  InstanceListRequest,
  InstanceQueries,
  InstanceSummary,
  Page,
} from './ports/instance-queries.js';
import type { RequestContext } from './request-context.js';

/** Lists instances by filters and full text, a page at a time. */
export class ListInstances {
  constructor(private readonly queries: InstanceQueries) {}

  /** @throws DomainError `request.cursor-invalid` */
  list(context: RequestContext, request: InstanceListRequest): Promise<Page<InstanceSummary>> {
    return this.queries.list(context.org, request);
  }
}
