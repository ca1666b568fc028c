import type { Session } from '../database/organisation-sessions.js';

/** Whether a manager stands in the tree below the person, or is himself. */
export async function wouldCircle(
  session: Session,
  org: string,
  person: string,
  manager: string,
): Promise<boolean> {
  if (person === manager) return true;
  const { rowCount } = await session.query({
    text: `select 1 from reporting_line where org = $1 and manager = $2 and person = $3`,
    values: [org, person, manager],
  });
  return rowCount !== 0;
}

/** Enters a new person below everybody his manager is below. */
export async function enterLine(
  session: Session,
  org: string,
  person: string,
  manager: string | undefined,
): Promise<void> {
  await session.query({
    text: `insert into reporting_line (org, manager, person, depth)
           select org, manager, $2::uuid, depth + 1 from reporting_line where org = $1 and person = $3
           union all select $1::uuid, $2::uuid, $2::uuid, 0`,
    values: [org, person, manager ?? null],
  });
}

/** Moves a person with all his tree below another manager, or below nobody. */
export async function moveLine(
  session: Session,
  org: string,
  person: string,
  manager: string | undefined,
): Promise<void> {
  await session.query({
    text: `delete from reporting_line line
            using reporting_line above, reporting_line below
            where above.org = $1 and above.person = $2 and above.depth > 0
              and below.org = $1 and below.manager = $2
              and line.org = $1 and line.manager = above.manager and line.person = below.person`,
    values: [org, person],
  });
  await session.query({
    text: `insert into reporting_line (org, manager, person, depth)
           select above.org, above.manager, below.person, above.depth + below.depth + 1
             from reporting_line above, reporting_line below
            where above.org = $1 and above.person = $3 and below.org = $1 and below.manager = $2`,
    values: [org, person, manager ?? null],
  });
}
