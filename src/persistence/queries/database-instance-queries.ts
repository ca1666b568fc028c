import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type {
  FoundInstance,
  InstanceListRequest,
  InstanceQueries,
  ListedInstance,
  Page,
} from '../../application/ports/instance-queries.js';
import type { Viewer } from '../../application/ports/viewer.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';
import { isUuid } from '../uuid.js';
import { findStatement, type FoundRow, toFound } from './found-instance.js';
import { filterConditions, givenFilters, isNarrow, matchesNothing } from './instance-filters.js';
import { instanceSorts } from './instance-sorts.js';
import { summaryColumns, summaryTables, toSummary, type SummaryRow } from './instance-summary.js';
import { type KeysetList, readPage } from './keyset.js';
import { prepareSearch, type Search } from './search-condition.js';
import { Extents } from './viewer-scope.js';
import { readVisible, withSearch } from './visible-list.js';

interface ListedRow extends SummaryRow {
  definition_digest: string;
}

function toListed(row: ListedRow): ListedInstance {
  return { ...toSummary(row), digest: row.definition_digest };
}

/** The list a request asks for, but for its search. */
function listOf(org: string, request: InstanceListRequest, search: Search | undefined): KeysetList {
  return {
    columns: `${summaryColumns}, i.definition_digest`,
    from: summaryTables,
    conditions: (parameters) => [`i.org = ${parameters.add(org)}`, ...filterConditions(request, parameters)],
    sort: instanceSorts[request.sort],
    descending: request.descending,
    limit: request.limit,
    identity: ['instances', givenFilters(request), request.doubtful === true, search?.words],
    ...(request.cursor === undefined ? {} : { cursor: request.cursor }),
  };
}

/** Reads instances from their rows, for lists and pages. */
export class DatabaseInstanceQueries implements InstanceQueries {
  private readonly extents = new Extents();

  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async list(org: string, viewer: Viewer, request: InstanceListRequest): Promise<Page<ListedInstance>> {
    if (matchesNothing(request) || !(viewer.everything || isUuid(viewer.user))) return { items: [] };
    return this.sessions.run(org, async (session) => {
      const search = await prepareSearch(session, org, 'instance', request.search);
      const list = listOf(org, request, search);
      if (viewer.everything) return readPage(session, withSearch(list, search), toListed);
      const at = otherNow(this.clock);
      const scope = { viewer, at, extent: await this.extents.of(session, org, viewer, at) };
      const narrow = search?.narrow === true || isNarrow(request);
      const found = search === undefined ? {} : { search };
      return readPage(session, list, toListed, readVisible({ scope, narrow, ...found }));
    });
  }

  async find(org: string, viewer: Viewer, instance: string): Promise<FoundInstance | undefined> {
    const [found] = await this.findAll(org, viewer, [instance]);
    return found;
  }

  async findAll(
    org: string,
    viewer: Viewer,
    instances: readonly string[],
  ): Promise<readonly FoundInstance[]> {
    const ids = instances.filter(isUuid);
    if (ids.length === 0) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<FoundRow>(findStatement(org, viewer, ids, otherNow(this.clock))),
    );
    return rows.map(toFound);
  }
}
