import type { Page } from '../../application/ports/instance-queries.js';
import type {
  OverrideReport,
  OverrideRequest,
  ReportedOverride,
} from '../../application/ports/override-report.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { readPage } from '../queries/keyset.js';
import type { SortColumn } from '../queries/sort-column.js';
import { isUuid } from '../uuid.js';

interface OverrideRow {
  id: string;
  instance: string;
  reference: string;
  name: string;
  definition_key: string;
  definition_version: number;
  stage: string;
  criteria: string[];
  reason: string;
  granted_by: string;
  granted_by_name: string | null;
  granted_at: Date;
  until: Date;
  in_effect: boolean;
  ended_by: string | null;
  ended_at: Date | null;
  end_reason: string | null;
}

const byTime: SortColumn = { column: 'granted_at', type: 'timestamptz', nullable: false };

const IN_EFFECT = `(i.ended_at is null and i.until > now() and r.status <> 'closed' and r.stage_entered_at <= i.granted_at)`;

/** The report of overrides from their projection. */
export class DatabaseOverrideReport implements OverrideReport {
  constructor(private readonly sessions: OrganisationSessions) {}

  async list(org: string, request: OverrideRequest): Promise<Page<ReportedOverride>> {
    const { instance, grantedBy, limit, cursor } = request;
    if (instance !== undefined && !isUuid(instance)) return { items: [] };
    return this.sessions.run(org, (session) =>
      readPage<OverrideRow, ReportedOverride>(
        session,
        {
          columns: `i.id, i.instance, r.reference, r.name, r.definition_key, r.definition_version, i.stage, i.criteria,
            i.reason, i.granted_by, u.name as granted_by_name, i.granted_at, i.until, i.ended_by, i.ended_at, i.end_reason,
            ${IN_EFFECT} as in_effect`,
          from: `gate_override i
            join instance r on r.org = i.org and r.id = i.instance
            left join app_user u on u.org = i.org and u.id::text = i.granted_by`,
          conditions: (parameters) => [
            `i.org = ${parameters.add(org)}`,
            ...(instance === undefined ? [] : [`i.instance = ${parameters.add(instance)}::uuid`]),
            ...(grantedBy === undefined ? [] : [`i.granted_by = ${parameters.add(grantedBy)}`]),
            ...(request.inEffect === undefined ? [] : [`${IN_EFFECT} = ${parameters.add(request.inEffect)}`]),
          ],
          sort: byTime,
          descending: true,
          limit,
          identity: ['overrides', instance, grantedBy, request.inEffect],
          ...(cursor === undefined ? {} : { cursor }),
        },
        toOverride,
      ),
    );
  }
}

function toOverride(row: OverrideRow): ReportedOverride {
  const ended =
    row.ended_at === null || row.ended_by === null
      ? null
      : { by: row.ended_by, at: row.ended_at.toISOString(), ...present({ reason: row.end_reason }) };
  return {
    id: row.id,
    instance: { id: row.instance, reference: row.reference, name: row.name },
    definition: { key: row.definition_key, version: row.definition_version },
    stage: row.stage,
    criteria: row.criteria,
    reason: row.reason,
    grantedBy: { id: row.granted_by, name: row.granted_by_name ?? row.granted_by },
    grantedAt: row.granted_at.toISOString(),
    until: row.until.toISOString(),
    inEffect: row.in_effect,
    ...present({ ended }),
  };
}
