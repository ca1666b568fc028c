import { randomBytes } from 'node:crypto';
import type { ReviewDraw } from '../../application/ports/review-draw.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { readSettings } from '../directory/organisation-settings.js';

/** The secret of an organisation is made when it is first needed; of two processes that make it one wins. */
const SECRET = `with made as (
    insert into organisation_secret (org, secret) values ($1, $2) on conflict do nothing returning secret)
  select secret from made union all select secret from organisation_secret where org = $1`;

/** The terms of the draw in the database. */
export class DatabaseReviewDraw implements ReviewDraw {
  constructor(private readonly sessions: OrganisationSessions) {}

  async terms(org: string): Promise<{ share: string; secret: Uint8Array }> {
    return this.sessions.run(org, async (session) => {
      const { secondReviewShare: share } = await readSettings(session, org);
      const wanted = { text: SECRET, values: [org, randomBytes(32)] };
      const first = await session.query<{ secret: Uint8Array }>(wanted);
      // Whoever lost the race sees the winner's only with the next statement.
      const { rows } = first.rows.length > 0 ? first : await session.query<{ secret: Uint8Array }>(wanted);
      const [row] = rows;
      if (row === undefined) throw new Error('The organisation has no secret');
      return { share, secret: row.secret };
    });
  }
}
