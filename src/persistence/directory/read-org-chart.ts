import type { OrgChart, Person, Substitution } from '../../engine/model/org-chart.js';
import type { Session } from '../database/organisation-sessions.js';
import { present } from '../present.js';

interface ChartRow {
  version: string;
  people: (Omit<Person, 'auditor' | 'manager'> & { auditor: boolean; manager: string | null })[] | null;
  substitutions: (Omit<Substitution, 'from' | 'until'> & { starts: number; ends: number })[] | null;
}

/** The directory in one statement, so that all of it belongs to one version. */
export async function readOrgChart(session: Session, org: string): Promise<OrgChart> {
  const { rows } = await session.query<ChartRow>({
    text: `select o.directory_version as version,
                  (select json_agg(json_build_object('id', u.id, 'name', u.name, 'active', u.active,
                                     'groups', u.groups, 'auditor', 'auditor' = any(u.roles), 'manager', u.manager)
                                   order by u.id)
                     from app_user u where u.org = o.id) as people,
                  (select json_agg(json_build_object('id', s.id, 'person', s.person, 'substitute', s.substitute,
                                     'kind', s.kind,
                                     'starts', round(extract(epoch from s.starts_at) * 1000),
                                     'ends', round(extract(epoch from s.ends_at) * 1000)) order by s.id)
                     from substitution s where s.org = o.id and s.revoked_at is null) as substitutions
             from organisation o where o.id = $1`,
    values: [org],
  });
  const [row] = rows;
  const people = (row?.people ?? []).map(({ auditor, ...each }): Person => ({
    ...present(each),
    ...(auditor ? { auditor } : {}),
  }));
  return {
    version: Number(row?.version ?? 0),
    people: new Map(people.map((person) => [person.id, person])),
    groups: membersByGroup(people),
    substitutions: (row?.substitutions ?? []).map(({ starts, ends, ...rest }) => ({
      ...rest,
      from: new Date(starts).toISOString(),
      until: new Date(ends).toISOString(),
    })),
  };
}

function membersByGroup(people: readonly Person[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, groups: names } of people) {
    for (const name of names) {
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [id]);
      else members.push(id);
    }
  }
  return groups;
}
