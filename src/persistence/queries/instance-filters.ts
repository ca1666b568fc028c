import type { InstanceListRequest } from '../../application/ports/instance-queries.js';
import { isUuid } from '../uuid.js';
import type { SqlParameters } from './sql-parameters.js';

type Filter = Exclude<
  keyof InstanceListRequest,
  'doubtful' | 'search' | 'sort' | 'descending' | 'limit' | 'cursor'
>;

/** The column each filter compares, by equality: that alone uses an index under row-level security. */
const columns: Readonly<Record<Filter, string>> = {
  definition: 'definition_key',
  version: 'definition_version',
  stage: 'stage',
  status: 'status',
  outcome: 'outcome',
  owner: 'owner',
  customer: 'customer',
};

const FILTERS = Object.keys(columns) as Filter[];
const ids: ReadonlySet<Filter> = new Set(['owner', 'customer']);

/** The filters a request sets, in a fixed order. */
export function givenFilters(request: InstanceListRequest): [Filter, string | number][] {
  return FILTERS.flatMap((filter) => {
    const value = request[filter];
    return value === undefined ? [] : [[filter, value]];
  });
}

/** Whether no instance can pass: what is compared with an id is none, or with a version no number it could have. */
export function matchesNothing(request: InstanceListRequest): boolean {
  return givenFilters(request).some(([filter, value]) => {
    if (typeof value === 'number') return !Number.isInteger(value) || Math.abs(value) > 0x7fffffff;
    return ids.has(filter) && !isUuid(value);
  });
}

/** Few records are in doubt at a time. */
const DOUBTFUL = 'i.id in (select d.instance from gate_doubt d where d.org = $1)';

/** Written out, so that an index of open records is known to hold what is asked for, whoever plans the statement. */
const OPEN = `i.status = 'open'`;

/** The conditions of a request's filters; the organisation is the first parameter. */
export function filterConditions(request: InstanceListRequest, parameters: SqlParameters): string[] {
  return [
    ...givenFilters(request).map(([filter, value]) =>
      filter === 'status' && value === 'open' ? OPEN : `i.${columns[filter]} = ${parameters.add(value)}`,
    ),
    ...(request.doubtful === true ? [DOUBTFUL] : []),
  ];
}

/** Whether the filters leave so few instances that each can be looked at: those of a person or of a customer. */
export function isNarrow({ owner, customer, doubtful }: InstanceListRequest): boolean {
  return owner !== undefined || customer !== undefined || doubtful === true;
}
