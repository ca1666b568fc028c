import type { OrganisationSettings } from '../../application/ports/directory.js';
import type { Session } from '../database/organisation-sessions.js';

interface Row {
  settings: OrganisationSettings;
}

const defaults: OrganisationSettings = { repsSee: 'own', secondReviewShare: '0' };

/** What the organisation has decided; what it never did is at its default. */
export async function readSettings(session: Session, org: string): Promise<OrganisationSettings> {
  const { rows } = await session.query<Row>({
    text: `select settings from organisation where id = $1`,
    values: [org],
  });
  return { ...defaults, ...rows[0]?.settings };
}

/** Changes what is named and leaves the rest, so that two who change different settings do not undo each other. */
export async function changeSettings(
  session: Session,
  org: string,
  change: Partial<OrganisationSettings>,
): Promise<OrganisationSettings> {
  const { rows } = await session.query<Row>({
    text: `update organisation set settings = (settings::jsonb || $2::jsonb)::json where id = $1 returning settings`,
    values: [org, JSON.stringify(change)],
  });
  return { ...defaults, ...rows[0]?.settings };
}
