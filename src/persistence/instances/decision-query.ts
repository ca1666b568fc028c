import type { QueryConfig } from 'pg';
import type { DecisionRequest } from '../../application/ports/instance-store.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';
import { isUuid } from '../uuid.js';

/** One row: everything a decision has to know. */
export interface DecisionRow {
  /** Milliseconds since 1970. */
  readonly now: string;
  readonly credential_valid: boolean;
  readonly body_hash: string | null;
  readonly status: number | null;
  readonly response: string | null;
  readonly state: InstanceState | null;
  readonly head_hash: string;
  readonly managers: string[];
  /** The pieces, comma-separated JSON. */
  readonly evidence: string | null;
}

/** A chain of managers longer than this is a circle. */
const LONGEST_CHAIN = 16;

/** So many pieces of a kind are read whether they count or not, so that a refusal can say what became of them. */
const SHOWN_ANYWAY = 3;

const CREDENTIAL_VALID = `exists (
    select from credential c join app_user u on u.org = c.org and u.id = c.user_id
    where c.org = $1 and c.id = $3 and c.revoked_at is null and c.expires_at > now() and u.active)`;

const managersOf = (owner: string): string => `array(
    with recursive chain (manager, level) as (
      select u.manager, 1 from app_user u where u.org = $1 and u.id = ${owner} and u.manager is not null
      union all
      select u.manager, c.level + 1 from chain c join app_user u on u.org = $1 and u.id = c.manager
      where u.manager is not null and c.level < ${LONGEST_CHAIN})
    select manager::text from chain order by level)`;

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

function statement(evidence: string, answer: boolean, owner: string, parameters: number): string {
  const [actor, key] = [`$${parameters + 1}`, `$${parameters + 2}`];
  return `select floor(extract(epoch from now()) * 1000)::text as now,
  ${CREDENTIAL_VALID} as credential_valid,
  ${answer ? 'a.body_hash, a.status, a.response' : 'null as body_hash, null as status, null as response'},
  i.state, encode(i.head_hash, 'hex') as head_hash,
  ${managersOf(owner)} as managers,
  ${evidence} as evidence
from (select) as always
left join instance i on i.org = $1 and i.id = $2
${answer ? `left join idempotency a on a.org = $1 and a.actor = ${actor} and a.key = ${key}` : ''}`;
}

const statements = new Map<string, string>();

/** The statement for a request; `at` is what counts as now where it is not the database's clock. */
export function decisionQuery(request: DecisionRequest, at: Instant | null): QueryConfig {
  const { acts, idempotency, owner } = request;
  const values: unknown[] = [request.org, known(request.instance), known(request.credential)];
  const evidence = acts === null ? ALL_EVIDENCE : acts.length === 0 ? NO_EVIDENCE : NEEDED_EVIDENCE;
  if (evidence === NEEDED_EVIDENCE) values.push(acts, at);
  const kind = acts === null ? 'all' : acts.length === 0 ? 'none' : 'needed';
  const present = owner === undefined ? 'i.owner' : `$${values.push(known(owner))}::uuid`;
  const name = `decide-${kind}${owner === undefined ? '' : '-new'}${idempotency === undefined ? '' : '-once'}`;
  let text = statements.get(name);
  if (text === undefined) {
    text = statement(evidence, idempotency !== undefined, present, values.length);
    statements.set(name, text);
  }
  if (idempotency !== undefined) values.push(idempotency.actor, idempotency.key);
  return { name, text, values };
}

/** What is no UUID is nobody's id, and PostgreSQL must not be asked about it. */
function known(id: string): string | null {
  return isUuid(id) ? id : null;
}
