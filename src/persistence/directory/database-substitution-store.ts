import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { RecordedSubstitution, SubstitutionStore } from '../../application/ports/substitution-store.js';
import type { Substitution } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';
import { DomainError } from '../../errors/domain-error.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { isUuid } from '../uuid.js';
import { changeDirectory } from './change-directory.js';

interface Row {
  id: string;
  person: string;
  substitute: string;
  kind: Substitution['kind'];
  starts_at: Date;
  ends_at: Date;
  reason: string;
  created_by: string;
  created_at: Date;
  revoked_at: Date | null;
}

const columns =
  'id, person, substitute, kind, starts_at, ends_at, reason, created_by, created_at, revoked_at';

function toSubstitution(row: Row): RecordedSubstitution {
  return present({
    id: row.id,
    person: row.person,
    substitute: row.substitute,
    kind: row.kind,
    from: row.starts_at.toISOString(),
    until: row.ends_at.toISOString(),
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  });
}

/** Substitutions in the database. */
export class DatabaseSubstitutionStore implements SubstitutionStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async list(
    org: string,
    { person, after, limit }: { person?: string; after?: string; limit: number },
  ): Promise<readonly RecordedSubstitution[]> {
    if (after !== undefined && !isUuid(after)) throw new DomainError('request.cursor-invalid');
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Row>({
        text: `select ${columns} from substitution
                where org = $1 and ($2::uuid is null or person = $2 or substitute = $2)
                  and ($3::uuid is null or id < $3)
                order by id desc limit $4`,
        values: [org, person ?? null, after ?? null, limit],
      }),
    );
    return rows.map(toSubstitution);
  }

  async find(org: string, id: string): Promise<RecordedSubstitution | undefined> {
    if (!isUuid(id)) return undefined;
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Row>({
        text: `select ${columns} from substitution where org = $1 and id = $2`,
        values: [org, id],
      }),
    );
    return rows[0] && toSubstitution(rows[0]);
  }

  create<T>(
    org: string,
    substitution: Omit<RecordedSubstitution, 'createdAt' | 'revokedAt'>,
    objection: (others: readonly Substitution[], now: Instant) => T | undefined,
    entry: AuditEntry,
  ): Promise<RecordedSubstitution | { readonly objection: T }> {
    return changeDirectory<RecordedSubstitution | { readonly objection: T }>(
      this.sessions,
      this.clock,
      org,
      async (session) => {
        const against = objection(await inForce(session, org), await nowOf(session));
        if (against !== undefined) return { entries: [], result: { objection: against } };
        return { entries: [entry], result: await insert(session, org, substitution) };
      },
    );
  }

  async revoke(org: string, id: string, entry: AuditEntry): Promise<RecordedSubstitution | undefined> {
    if (!isUuid(id)) return undefined;
    return changeDirectory(this.sessions, this.clock, org, async (session) => {
      const { rows } = await session.query<Row>({
        text: `update substitution set revoked_at = now()
                where org = $1 and id = $2 and revoked_at is null and ends_at > now() returning ${columns}`,
        values: [org, id],
      });
      return { entries: rows.length === 1 ? [entry] : [], result: rows[0] && toSubstitution(rows[0]) };
    });
  }
}

async function inForce(session: Session, org: string): Promise<readonly Substitution[]> {
  const { rows } = await session.query<Row>({
    text: `select ${columns} from substitution where org = $1 and revoked_at is null and ends_at > now()`,
    values: [org],
  });
  return rows.map(toSubstitution);
}

async function nowOf(session: Session): Promise<Instant> {
  const { rows } = await session.query<{ now: Date }>({ text: 'select now() as now' });
  return rows[0]?.now.toISOString() ?? '';
}

async function insert(
  session: Session,
  org: string,
  given: Omit<RecordedSubstitution, 'createdAt' | 'revokedAt'>,
): Promise<RecordedSubstitution> {
  const { id, person, substitute, kind, from, until, reason, createdBy } = given;
  const { rows } = await session.query<Row>({
    text: `insert into substitution (org, id, person, substitute, kind, starts_at, ends_at, reason, created_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
    values: [org, id, person, substitute, kind, from, until, reason, createdBy],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('an insert answers with its row');
  return toSubstitution(row);
}
