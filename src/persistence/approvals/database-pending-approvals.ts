import type { Page } from '../../application/ports/instance-queries.js';
import type {
  PageRequest,
  PendingApprovals,
  PendingRequest,
  PendingStep,
  UnresolvedRequest,
} from '../../application/ports/pending-approvals.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { summaryColumns, summaryTables, toSummary, type SummaryRow } from '../queries/instance-summary.js';
import { FIRST_STEP, FIRST_UNRESOLVED, stepPlace, unresolvedPlace } from './places.js';

type Joined<Row> = SummaryRow & { state: InstanceState } & Row;

interface StepRow extends PendingRequest {
  step: string;
  asked_at: Date;
  due: Date | null;
}

interface UnresolvedRow extends PendingRequest {
  asked_at: Date;
}

/**
 * One stretch of the index for each person, put together: the rows of a page are found before anything is joined to them.
 * Who has a seat of his own and acts for another of the step decides it once.
 */
const STEPS = `select s.instance, s.approval, s.request, s.step, s.asked_at,
    nullif(s.due_at, 'infinity') as due, ${summaryColumns}, i.state
  from (
    select distinct on (a.due_at, a.request, a.step) a.*
      from unnest($2::uuid[]) as asked (person) cross join lateral (
        select * from approval_seat a
         where a.org = $1 and a.person = asked.person
           and (a.due_at, a.request, a.step) > ($3::timestamptz, $4::uuid, $5::text)
         order by a.due_at, a.request, a.step limit $6) a
     order by a.due_at, a.request, a.step limit $6) s
  join (${summaryTables}) on i.org = $1 and i.id = s.instance
  order by s.due_at, s.request, s.step`;

const COUNT = `select count(*)::integer as open, count(*) filter (where due_at < $3::timestamptz)::integer as overdue
  from (select distinct a.request, a.step, a.due_at from approval_seat a
         where a.org = $1 and a.person = any ($2::uuid[])) s`;

const UNRESOLVED = `select p.instance, p.approval, p.request, p.asked_at, ${summaryColumns}, i.state
  from (
    select * from pending_approval p
     where p.org = $1 and p.unresolved and (p.asked_at, p.request) > ($2::timestamptz, $3::uuid)
     order by p.asked_at, p.request limit $4) p
  join (${summaryTables}) on i.org = $1 and i.id = p.instance
  order by p.asked_at, p.request`;

/** What is still to be decided, read from the rows that commands project it to. */
export class DatabasePendingApprovals implements PendingApprovals {
  constructor(private readonly sessions: OrganisationSessions) {}

  async standing(org: string): Promise<{ now: Instant; directoryVersion: number }> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ now: string; version: string }>({
        name: 'standing',
        text: `select floor(extract(epoch from now()) * 1000)::text as now, directory_version as version
                 from organisation where id = $1`,
        values: [org],
      }),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('There is no such organisation');
    return { now: new Date(Number(row.now)).toISOString(), directoryVersion: Number(row.version) };
  }

  async steps(
    org: string,
    people: readonly string[],
    { cursor, limit }: PageRequest,
  ): Promise<readonly (PendingStep & { readonly cursor: string })[]> {
    const after = cursor === undefined ? FIRST_STEP : stepPlace.read(cursor);
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Joined<StepRow>>({
        name: 'open-steps',
        text: STEPS,
        values: [org, people, ...after, limit],
      }),
    );
    return rows.map((row) => {
      const { instance, approval, request, step, due, state } = row;
      return {
        ...{ instance, approval, request, step, state, summary: toSummary(row) },
        askedAt: row.asked_at.toISOString(),
        cursor: stepPlace.write([due?.toISOString() ?? 'infinity', request, step]),
      };
    });
  }

  async count(
    org: string,
    people: readonly string[],
    now: Instant,
  ): Promise<{ open: number; overdue: number }> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ open: number; overdue: number }>({
        name: 'count-open-steps',
        text: COUNT,
        values: [org, people, now],
      }),
    );
    return rows[0] ?? { open: 0, overdue: 0 };
  }

  async unresolved(org: string, { cursor, limit }: PageRequest): Promise<Page<UnresolvedRequest>> {
    const after = cursor === undefined ? FIRST_UNRESOLVED : unresolvedPlace.read(cursor);
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Joined<UnresolvedRow>>({
        name: 'unresolved-approvals',
        text: UNRESOLVED,
        values: [org, ...after, limit + 1],
      }),
    );
    const items = rows.slice(0, limit).map((row) => {
      const { instance, approval, request, state } = row;
      return {
        instance,
        approval,
        request,
        state,
        summary: toSummary(row),
        askedAt: row.asked_at.toISOString(),
      };
    });
    const last = items.at(-1);
    return rows.length > limit && last !== undefined
      ? { items, next: unresolvedPlace.write([last.askedAt, last.request]) }
      : { items };
  }

  async requests(
    org: string,
    { after, limit }: { after?: string; limit: number },
  ): Promise<readonly PendingRequest[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<PendingRequest>({
        name: 'pending-approvals',
        text: `select instance, approval, request from pending_approval
                where org = $1 and ($2::uuid is null or request > $2) order by request limit $3`,
        values: [org, after ?? null, limit],
      }),
    );
    return rows;
  }
}
