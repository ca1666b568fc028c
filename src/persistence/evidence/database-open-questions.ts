import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Page } from '../../application/ports/instance-queries.js';
import type {
  OpenQuestion,
  OpenQuestions,
  QuestionsRequest,
} from '../../application/ports/open-questions.js';
import type { Viewer } from '../../application/ports/viewer.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';
import { present } from '../present.js';
import { readPage } from '../queries/keyset.js';
import type { SqlParameters } from '../queries/sql-parameters.js';
import { ofSeenRecords } from '../visibility/of-seen-records.js';

interface QuestionRow {
  id: string;
  instance: string;
  reference: string;
  name: string;
  definition_key: string;
  definition_version: number;
  evidence: string | null;
  fields: string | null;
  owner: string;
  owner_name: string | null;
  due_on: string;
  note: string | null;
  asked_by: string;
  asker: string | null;
  asked_at: Date;
}

function conditions(
  org: string,
  user: string,
  { team, dueBefore }: QuestionsRequest,
  parameters: SqlParameters,
): readonly string[] {
  const own = parameters.add(org);
  const me = parameters.add(user);
  const owners = team
    ? `i.owner in (select r.person from reporting_line r where r.org = $1 and r.manager = ${me}::uuid)`
    : `i.owner = ${me}::uuid`;
  const overdue = dueBefore === undefined ? [] : [`i.due_on < ${parameters.add(dueBefore)}`];
  return [`i.org = ${own}`, owners, ...overdue];
}

function toQuestion(row: QuestionRow): OpenQuestion {
  return {
    id: row.id,
    instance: { id: row.instance, reference: row.reference, name: row.name },
    definition: { key: row.definition_key, version: row.definition_version },
    owner: { id: row.owner, name: row.owner_name ?? row.owner },
    dueOn: row.due_on,
    askedBy: { id: row.asked_by, name: row.asker ?? row.asked_by },
    askedAt: row.asked_at.toISOString(),
    ...present({ evidence: row.evidence, fields: row.fields?.split(',') ?? null, note: row.note }),
  };
}

/** What is not known yet, in the database. */
export class DatabaseOpenQuestions implements OpenQuestions {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async list(org: string, viewer: Viewer, request: QuestionsRequest): Promise<Page<OpenQuestion>> {
    const { limit, cursor, ...which } = request;
    return this.sessions.run(org, (session) =>
      readPage<QuestionRow, OpenQuestion>(
        session,
        {
          columns: `i.id, i.instance, n.reference, n.name, n.definition_key, n.definition_version, i.evidence, i.fields,
            i.owner, o.name as owner_name, i.due_on, i.note, i.asked_by, a.name as asker, i.asked_at`,
          from: `expectation i
            join instance n on n.org = i.org and n.id = i.instance
            left join app_user o on o.org = i.org and o.id = i.owner
            left join app_user a on a.org = i.org and a.id = i.asked_by`,
          conditions: (parameters) => [
            ...conditions(org, viewer.user, request, parameters),
            ...ofSeenRecords(viewer, otherNow(this.clock), 'n', parameters),
          ],
          sort: { column: 'due_on', type: 'text', nullable: false },
          descending: false,
          identity: ['expectations', viewer.user, which],
          limit,
          ...(cursor === undefined ? {} : { cursor }),
        },
        toQuestion,
      ),
    );
  }
}
