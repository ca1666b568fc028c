import type {
  InstanceListRequest,
  InstanceQueries,
  InstanceSummary,
  Page,
} from '../../application/ports/instance-queries.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { isUuid } from '../uuid.js';
import { filterConditions, givenFilters, matchesNothing } from './instance-filters.js';
import { instanceSorts } from './instance-sorts.js';
import { summaryColumns, summaryTables, toSummary, type SummaryRow } from './instance-summary.js';
import { type KeysetList, readPage } from './keyset.js';
import { prepareSearch, type Search } from './search-condition.js';

/** The list a request asks for. */
function listOf(org: string, request: InstanceListRequest, search: Search | undefined): KeysetList {
  return {
    columns: summaryColumns,
    from: summaryTables,
    conditions: (parameters) => [
      `i.org = ${parameters.add(org)}`,
      ...filterConditions(request, parameters),
      ...(search?.conditions(parameters) ?? []),
    ],
    sort: instanceSorts[request.sort],
    descending: request.descending,
    limit: request.limit,
    identity: ['instances', givenFilters(request), search?.words],
    ...(request.cursor === undefined ? {} : { cursor: request.cursor }),
  };
}

/** Reads instances from their rows, for lists and pages. */
export class DatabaseInstanceQueries implements InstanceQueries {
  constructor(private readonly sessions: OrganisationSessions) {}

  async list(org: string, request: InstanceListRequest): Promise<Page<InstanceSummary>> {
    if (matchesNothing(request)) return { items: [] };
    return this.sessions.run(org, async (session) => {
      const search = await prepareSearch(session, org, 'instance', request.search);
      return readPage(session, listOf(org, request, search), toSummary);
    });
  }

  async find(
    org: string,
    instance: string,
  ): Promise<{ state: InstanceState; summary: InstanceSummary } | undefined> {
    if (!isUuid(instance)) return undefined;
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<SummaryRow & { state: InstanceState }>({
        name: 'find-instance',
        text: `select ${summaryColumns}, i.state from ${summaryTables} where i.org = $1 and i.id = $2`,
        values: [org, instance],
      }),
    );
    const [row] = rows;
    return row && { state: row.state, summary: toSummary(row) };
  }
}
