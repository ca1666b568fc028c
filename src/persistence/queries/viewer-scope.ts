import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../application/ports/viewer.js';
import type { Instant } from '../../engine/model/value.js';
import type { Session } from '../database/organisation-sessions.js';
import { placesOf } from '../visibility/viewer-places.js';
import { partiesOf, teamOf, treeOf } from '../visibility/visible-record.js';
import { SqlParameters } from './sql-parameters.js';

/** More records that somebody takes part in than this are not counted. */
const MANY = 2000;

/** How much somebody sees, about: it decides which way his lists are read, and never what is in them. */
export interface Extent {
  /** How many people's records he sees. */
  readonly owners: number;
  /** How many records he takes part in, up to some. */
  readonly participations: number;
}

/** Who looks, as lists need to know him. */
export interface ViewerScope {
  readonly viewer: Viewer;
  /** What counts as now where it is not the database's clock. */
  readonly at: Instant | null;
  readonly extent: Extent;
}

/** The extents of who looked lately; one that has changed since makes a list slower and not wrong. */
export class Extents {
  private readonly known = new LRUCache<string, Extent>({ max: 10_000, ttl: 5 * 60_000 });

  /** How much somebody sees; read anew now and then. */
  async of(session: Session, org: string, viewer: Viewer, at: Instant | null): Promise<Extent> {
    const key = `${org} ${viewer.user} ${viewer.tree} ${viewer.groups.join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const extent = await readExtent(session, org, viewer, at);
    this.known.set(key, extent);
    return extent;
  }
}

async function readExtent(
  session: Session,
  org: string,
  viewer: Viewer,
  at: Instant | null,
): Promise<Extent> {
  const parameters = new SqlParameters();
  parameters.add(org);
  const places = placesOf(viewer, at, (value) => parameters.add(value));
  const { rows } = await session.query<Extent>({
    name: 'viewer-extent',
    text: `select 1 + case when ${places.tree} then (select count(*) from (${treeOf(places)}) few)::int else 0 end
               + case when ${places.team} then (select count(*) from (${teamOf(places)}) few)::int else 0 end as owners,
             (select count(*) from (${takenBy(partiesOf(places))} limit ${MANY}) few)::int as participations`,
    values: parameters.values,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what is seen');
  return row;
}

/** Himself, the people below and those of the team: whose records somebody sees, each as `person`. */
function ownerGroups({ viewer }: ViewerScope, parameters: SqlParameters): string[] {
  const places = { org: '$1', user: `${parameters.add(viewer.user)}::uuid` };
  return [
    `select ${places.user} as person`,
    ...(viewer.tree ? [treeOf(places)] : []),
    ...(viewer.team ? [teamOf(places)] : []),
  ];
}

/** The people whose records somebody sees, as `person`. */
export function ownersOf(scope: ViewerScope, parameters: SqlParameters): string {
  return ownerGroups(scope, parameters).join(' union ');
}

function partiesIn({ viewer, at }: ViewerScope, parameters: SqlParameters): string {
  return partiesOf({
    org: '$1',
    user: `${parameters.add(viewer.user)}::uuid`,
    groups: `${parameters.add(viewer.groups)}::text[]`,
    at: `${parameters.add(at)}::timestamptz`,
  });
}

/** Looked up party by party: the planner overrates how many there are, and would rather read the whole table. */
const takenBy = (parties: string): string => `select t.instance from unnest(${parties}) as taking (party)
  cross join lateral (
    select t.instance from instance_participant t where t.org = $1 and t.party = taking.party offset 0) t`;

/** The records somebody takes part in, as `instance`; one he takes part in twice is there twice. */
export function participationsOf(scope: ViewerScope, parameters: SqlParameters): string {
  return takenBy(partiesIn(scope, parameters));
}

/** Whether somebody sees a record, by the columns that hold its owner and its id. */
export function isVisible(scope: ViewerScope, parameters: SqlParameters, owner: string, id: string): string {
  const owned = ownerGroups(scope, parameters)
    .map((group) => `${owner} in (${group})`)
    .join(' or ');
  // Few are known by heart; of many, each record is looked up.
  return scope.extent.participations < MANY
    ? `(${owned} or ${id} in (${participationsOf(scope, parameters)}))`
    : `(${owned} or exists (select from instance_participant t
        where t.org = $1 and t.instance = ${id} and t.party = any (${partiesIn(scope, parameters)})))`;
}
