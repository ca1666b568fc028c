import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Checker, EvidenceChecks, WaitingPiece } from '../../application/ports/evidence-checks.js';
import type { Page } from '../../application/ports/instance-queries.js';
import type { PageRequest } from '../../application/ports/pending-approvals.js';
import type { EvidenceCheck } from '../../engine/model/evidence-check.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { NOBODY } from '../instances/trust-parts.js';
import { otherNow } from '../other-now.js';
import { readPage } from '../queries/keyset.js';
import type { SqlParameters } from '../queries/sql-parameters.js';
import { ofSeenRecords } from '../visibility/of-seen-records.js';

interface WaitingRow {
  id: string;
  instance: string;
  reference: string;
  name: string;
  definition_key: string;
  definition_version: number;
  kind: string;
  checks: string;
  recorded_by: string;
  recorder: string | null;
  recorded_at: Date;
}

/**
 * The pieces that wait for somebody: by name, by his groups, and as one of those above an owner, whose people are found in
 * the lines below him. Each part compares whole columns by equality, which is all that uses an index here.
 */
function mine({ user, groups, operations }: Checker, parameters: SqlParameters): string {
  const [me, nobody] = [parameters.add(user), parameters.add(NOBODY)];
  const parts = [
    `select p.id from open_check_party p where p.org = $1 and p.via = 'user' and p.person = ${me}::uuid`,
    `select p.id from open_check_party p where p.org = $1 and p.via = 'group' and p.person = ${nobody}::uuid
       and p.name = any (${parameters.add(groups)}::text[])`,
    `select p.id from reporting_line r join open_check_party p
       on p.org = $1 and p.via = 'above' and p.person = r.person and p.name = '' and p.level in (0, r.depth)
       where r.org = $1 and r.manager = ${me}::uuid and r.depth > 0`,
    ...(operations ? [`select p.id from open_check_party p where p.org = $1 and p.via = 'operations'`] : []),
  ];
  return `i.id in (${parts.join(' union all ')}) and i.recorded_by <> ${me}::uuid`;
}

function toWaiting(row: WaitingRow): WaitingPiece {
  return {
    id: row.id,
    instance: { id: row.instance, reference: row.reference, name: row.name },
    definition: { key: row.definition_key, version: row.definition_version },
    kind: row.kind,
    checks: row.checks.split(',') as EvidenceCheck[],
    recordedBy: { id: row.recorded_by, name: row.recorder ?? row.recorded_by },
    recordedAt: row.recorded_at.toISOString(),
  };
}

/** Pieces that wait for a second person, in the database. */
export class DatabaseEvidenceChecks implements EvidenceChecks {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async waitingFor(org: string, checker: Checker, page: PageRequest): Promise<Page<WaitingPiece>> {
    return this.sessions.run(org, (session) =>
      readPage<WaitingRow, WaitingPiece>(
        session,
        {
          columns: `i.instance, n.reference, n.name, n.definition_key, n.definition_version, i.kind, i.checks,
            i.recorded_by, u.name as recorder, i.recorded_at, i.id`,
          from: `open_check i
            join instance n on n.org = i.org and n.id = i.instance
            left join app_user u on u.org = i.org and u.id = i.recorded_by`,
          conditions: (parameters) => [
            `i.org = ${parameters.add(org)}`,
            mine(checker, parameters),
            ...ofSeenRecords(checker, otherNow(this.clock), 'n', parameters),
          ],
          sort: { column: 'recorded_at', type: 'timestamptz', nullable: false },
          descending: false,
          identity: ['verifications', checker.user],
          ...page,
        },
        toWaiting,
      ),
    );
  }
}
