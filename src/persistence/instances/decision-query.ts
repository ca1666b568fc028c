import type { QueryConfig } from 'pg';
import type { DecisionContext, DecisionRequest } from '../../application/ports/instance-store.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';
import { isUuid } from '../uuid.js';
import { managersOf } from './owner-line.js';
import { placesOf } from '../visibility/viewer-places.js';
import { actingForAsJson, seesRecord } from '../visibility/visible-record.js';

/** One row: everything a decision has to know. */
export interface DecisionRow {
  /** Milliseconds since 1970. */
  readonly now: string;
  readonly credential_valid: boolean;
  readonly body_hash: string | null;
  readonly status: number | null;
  readonly response: string | null;
  readonly state: InstanceState | null;
  /** Whether the viewer sees the instance. */
  readonly seen: boolean | null;
  readonly acting_for: DecisionContext['actingFor'] | null;
  readonly head_hash: string;
  readonly managers: string[];
  readonly directory_version: string | null;
  /** The pieces, comma-separated JSON. */
  readonly evidence: string | null;
}

/** So many pieces of a kind are read whether they count or not, so that a refusal can say what became of them. */
const SHOWN_ANYWAY = 3;

const CREDENTIAL_VALID = `exists (
    select from credential c join app_user u on u.org = c.org and u.id = c.user_id
    where c.org = $1 and c.id = $3 and c.revoked_at is null and c.expires_at > now() and u.active)`;

const NO_EVIDENCE = 'null::text';

const ALL_EVIDENCE = `(
    select string_agg(e.piece::text, ',') from evidence e where e.org = $1 and e.instance = $2)`;

/**
 * What the acts need: of each criterion's matches the newest that have not expired, or every piece that counts; and the
 * newest of the kind, counting or not, where that is not enough. Each piece is fetched by its key in a subquery, and
 * `offset 0` keeps the first answer from being worked out again at each mention: a join was planned over all pieces.
 */
const NEEDED_EVIDENCE = `(
    select string_agg((
      select e.piece::text from evidence e where e.org = $1 and e.instance = $2 and e.id = wanted.id), ',')
    from (
      select distinct unnest(case when n.take <= cardinality(enough.ids) then enough.ids
        else enough.ids || array(
          select k.id from evidence k
          where k.org = $1 and k.instance = $2 and k.kind = n.kind
          order by k.occurred_at desc limit ${SHOWN_ANYWAY})
        end) as id
      from evidence_need n
      cross join lateral (select case when n.take is null
        then array(
          select k.id from evidence k
          where k.org = $1 and k.instance = $2 and k.kind = n.kind and k.counting)
        else array(
          select m.evidence from evidence_match m
          where m.org = $1 and m.instance = $2 and m.criterion = n.criterion and m.bucket = n.bucket
            and (m.expires_at is null or m.expires_at > coalesce($5::timestamptz, now()))
          order by m.occurred_at desc limit n.take)
        end as ids offset 0) as enough
      where n.org = $1 and n.digest = i.definition_digest
        and n.act = any (array_replace($4::text[], 'leave:@', 'leave:' || i.stage))) as wanted)`;

/** What makes one decision statement differ from another. */
interface Shape {
  readonly evidence: string;
  readonly answer: boolean;
  readonly people: boolean;
  readonly owner: string;
  readonly seen: string;
  readonly actingFor: string;
  /** How many values come before those of the answer. */
  readonly parameters: number;
}

const DIRECTORY_VERSION = '(select o.directory_version from organisation o where o.id = $1)';

function statement({ evidence, answer, people, owner, seen, actingFor, parameters }: Shape): string {
  const [actor, key] = [`$${parameters + 1}`, `$${parameters + 2}`];
  return `select floor(extract(epoch from now()) * 1000)::text as now,
  ${CREDENTIAL_VALID} as credential_valid,
  ${answer ? 'a.body_hash, a.status, a.response' : 'null as body_hash, null as status, null as response'},
  i.state, encode(i.head_hash, 'hex') as head_hash,
  ${seen} as seen, ${actingFor} as acting_for,
  ${managersOf(owner)} as managers,
  ${people ? DIRECTORY_VERSION : 'null::bigint'} as directory_version,
  ${evidence} as evidence
from (select) as always
left join instance i on i.org = $1 and i.id = $2
${answer ? `left join idempotency a on a.org = $1 and a.actor = ${actor} and a.key = ${key}` : ''}`;
}

const statements = new Map<string, string>();

/** The statement for a request; `at` is what counts as now where it is not the database's clock. */
export function decisionQuery(request: DecisionRequest, at: Instant | null): QueryConfig {
  const { acts, idempotency, owner, people = false, viewer } = request;
  const values: unknown[] = [request.org, known(request.instance), known(request.credential)];
  const evidence = acts === null ? ALL_EVIDENCE : acts.length === 0 ? NO_EVIDENCE : NEEDED_EVIDENCE;
  if (evidence === NEEDED_EVIDENCE) values.push(acts, at);
  const kind = acts === null ? 'all' : acts.length === 0 ? 'none' : 'needed';
  const present = owner === undefined ? 'i.owner' : `$${values.push(known(owner))}::uuid`;
  const places = placesOf(viewer, at, (value) => `$${values.push(value)}`);
  const name = `decide-${kind}${viewer.everything ? '-any' : ''}${owner === undefined ? '' : '-new'}${people ? '-people' : ''}${idempotency === undefined ? '' : '-once'}`;
  let text = statements.get(name);
  if (text === undefined) {
    const answer = idempotency !== undefined;
    const seen = viewer.everything ? 'true' : seesRecord(places);
    const actingFor = actingForAsJson(places);
    text = statement({
      evidence,
      answer,
      people,
      owner: present,
      seen,
      actingFor,
      parameters: values.length,
    });
    statements.set(name, text);
  }
  if (idempotency !== undefined) values.push(idempotency.actor, idempotency.key);
  return { name, text, values };
}

/** What is no UUID is nobody's id, and PostgreSQL must not be asked about it. */
function known(id: string): string | null {
  return isUuid(id) ? id : null;
}
