/** Places in a statement that hold who looks; `at` is what counts as now, null for the database's clock. */
export interface ViewerPlaces {
  readonly org: string;
  readonly user: string;
  readonly groups: string;
  readonly tree: string;
  readonly team: string;
  readonly at: string;
}

type Acting = Pick<ViewerPlaces, 'org' | 'user' | 'at'>;

/**
 * Those somebody acts for now, others than himself, as rows `person, groups`: exactly those of whom the engine's `actingFor`
 * says that he may, which a property test holds the function to.
 */
const actingFor = ({ org, user, at }: Acting): string =>
  `acting_for(${org}, ${user}, coalesce(${at}, now()))`;

/** Everybody somebody takes part as: himself, his groups, and those of whom he acts for now. */
export function partiesOf(viewer: Acting & Pick<ViewerPlaces, 'groups'>): string {
  return `array(select 'user:' || ${viewer.user}
    union all select 'group:' || g from unnest(${viewer.groups}) g
    union all select taking.party from ${actingFor(viewer)} p cross join lateral (
      select 'user:' || p.person union all select 'group:' || g from unnest(p.groups) g) as taking (party))`;
}

/** Those somebody acts for now, as JSON: id and groups of each. */
export function actingForAsJson(viewer: Acting): string {
  return `(select json_agg(json_build_object('user', p.person, 'groups', p.groups) order by p.person)
    from ${actingFor(viewer)} p)`;
}

/** The people below, as `person`; the manager himself is among them. */
export function treeOf({ org, user }: Pick<ViewerPlaces, 'org' | 'user'>): string {
  return `select l.person from reporting_line l where l.org = ${org} and l.manager = ${user}`;
}

/** The people of the team as `person`, where the organisation lets reps see their records. */
export function teamOf({ org, user }: Pick<ViewerPlaces, 'org' | 'user'>): string {
  return `select them.id as person from app_user me
    join app_user them on them.org = me.org and them.team = me.team
    join organisation o on o.id = me.org
    where me.org = ${org} and me.id = ${user} and o.settings ->> 'repsSee' = 'team'`;
}

/** Whether somebody sees a record, by its alias. Whose it is comes first: the commonest answer costs nothing. */
export function seesRecord(viewer: ViewerPlaces, record = 'i'): string {
  return `case when ${record}.owner = ${viewer.user} then true else
    (${viewer.tree} and exists (${treeOf(viewer)} and l.person = ${record}.owner))
    or (${viewer.team} and exists (${teamOf(viewer)} and them.id = ${record}.owner))
    or exists (select from instance_participant t
        where t.org = ${viewer.org} and t.instance = ${record}.id and t.party = any (${partiesOf(viewer)})) end`;
}
