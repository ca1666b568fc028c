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

/** Those somebody acts for now, as rows of `app_user`. */
const actingFor = ({ org, user, at }: Acting): string => `substitution s
    join app_user p on p.org = s.org and p.id = s.person
    where s.org = ${org} and s.substitute = ${user} and s.revoked_at is null
      and s.starts_at <= coalesce(${at}, now()) and s.ends_at > coalesce(${at}, now())`;

/** Everybody somebody takes part as: himself, his groups, and those of whom he acts for now. */
export function partiesOf(viewer: Acting & Pick<ViewerPlaces, 'groups'>): string {
  return `array(select 'user:' || ${viewer.user}
    union all select 'group:' || g from unnest(${viewer.groups}) g
    union all select 'user:' || p.id from ${actingFor(viewer)}
    union all select 'group:' || g from (select p.groups from ${actingFor(viewer)}) p, unnest(p.groups) g)`;
}

/** Those somebody acts for now, as JSON: id and groups of each. */
export function actingForAsJson(viewer: ViewerPlaces): string {
  return `(select json_agg(json_build_object('user', p.id, 'groups', p.groups) order by p.id) from ${actingFor(viewer)})`;
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

/** Whether somebody sees the record `i`. Whose it is comes first: the commonest answer costs nothing. */
export function seesRecord(viewer: ViewerPlaces): string {
  return `case when i.owner = ${viewer.user} then true else
    (${viewer.tree} and exists (${treeOf(viewer)} and l.person = i.owner))
    or (${viewer.team} and exists (${teamOf(viewer)} and them.id = i.owner))
    or exists (select from instance_participant t
        where t.org = ${viewer.org} and t.instance = i.id and t.party = any (${partiesOf(viewer)})) end`;
}
