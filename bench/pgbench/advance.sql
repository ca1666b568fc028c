-- One guarded advance as the server makes it: the same rows read and written, in the same two round trips, without the
-- server. It follows src/persistence/instances/decision-query.ts and write-statement.ts; what the server computes
-- (verdicts, next state, canonical text) is taken from what is there, in the same size.
--
-- A connection starts as the server's do, with `-c role=sluice_app -c app.org=…` in PGOPTIONS. Variables: org,
-- credential, actor, process, instances.
\set number random(1, :instances)
\set key random(1, 9000000000000000000)

-- Sign-in, organisation, managers, answer kept under the key, record and the evidence its gate needs: one read.
select i.id as instance, i.seq, i.stage, i.state, i.stage_entered_at as entered,
  encode(i.head_hash, 'hex') as previous,
  exists (
    select from credential c join app_user u on u.org = c.org and u.id = c.user_id
    where c.org = :org::uuid and c.id = :credential::uuid and c.revoked_at is null and c.expires_at > now() and u.active) as valid,
  array(
    with recursive chain (manager, level) as (
      select u.manager, 1 from app_user u where u.org = :org::uuid and u.id = i.owner and u.manager is not null
      union all
      select u.manager, c.level + 1 from chain c join app_user u on u.org = :org::uuid and u.id = c.manager
      where u.manager is not null and c.level < 16)
    select manager::text from chain order by level)::text as managers,
  coalesce(a.response, '') as answer,
  coalesce((select string_agg(e.piece::text, ',')
    from (
      select unnest(seen.pieces) as id
      from evidence_need n
      cross join lateral (select case when n.take is null
        then array(
          select k.id from evidence k
          where k.org = :org::uuid and k.instance = i.id and k.kind = n.kind and k.counting)
        else array(
          select m.evidence from evidence_match m
          where m.org = :org::uuid and m.instance = i.id and m.criterion = n.criterion and m.bucket = n.bucket
            and (m.expires_at is null or m.expires_at > now())
          order by m.occurred_at desc limit n.take)
        end as ids) as enough
      cross join lateral (select case when n.take <= cardinality(enough.ids) then enough.ids
        else enough.ids || array(
          select k.id from evidence k
          where k.org = :org::uuid and k.instance = i.id and k.kind = n.kind
          order by k.occurred_at desc limit 3)
        end as pieces) as seen
      where n.org = :org::uuid and n.digest = i.definition_digest
        and n.act = any (array_replace(array['leave:@'], 'leave:@', 'leave:' || i.stage))
      group by 1) as wanted
    join evidence e on e.org = :org::uuid and e.instance = i.id and e.id = wanted.id), '') as evidence
from (select) as always
left join instance i on i.org = :org::uuid and i.id = ('01930000-0000-7000-8001-' || lpad(to_hex(:number::int), 12, '0'))::uuid
left join idempotency a on a.org = :org::uuid and a.actor = :actor and a.key = 'bench-' || :key
\gset

-- Event, hash, record with its version check, stay, outbox and answer: one write.
with made as (
  select :seq::int + 1 as seq, 's' || ((substr(:stage, 2)::int) % 7 + 1) as stage, now() as at),
sealed as (
  select made.*, '{"actor":"' || :actor || '","body":{"basis":{"criteria":[{"criterion":"stages.' || :stage
    || '.exit.informed","verdict":"met"},{"criterion":"stages.' || :stage
    || '.exit.met","evidence":["01930000-0000-7000-8000-0000000000b1"],"verdict":"met"},{"criterion":"stages.' || :stage
    || '.exit.affordable","verdict":"met"}]},"entered":{"forecast":"pipeline","probability":"0.3","stage":"' || stage
    || '","stateValue":{"' || stage || '":{"work":"open"}}},"from":"' || :stage || '","fromEnteredAt":"' || :entered
    || '","move":"advance"},"commandId":"01930000-0000-7000-8000-' || lpad(to_hex(:key::bigint), 16, '0')
    || '","instance":"' || :instance || '","org":"' || :org || '","previous":"' || :previous || '","recordedAt":"' || at
    || '","schemaVersion":1,"seq":' || seq || ',"stage":"' || stage || '","type":"stage.changed"}' as text
  from made),
moved as (
  update instance i set seq = s.seq, stage = s.stage, stage_entered_at = s.at, updated_at = s.at, probability = 0.3,
    forecast = 'pipeline', head_hash = sha256(convert_to(s.text, 'UTF8')), state = :state::json
  from sealed s
  where i.org = :org::uuid and i.id = :instance::uuid and i.seq = :seq::int
  returning i.head_hash),
event_added as (
  insert into event (org, instance, seq, type, schema_version, stage, recorded_at, actor, command_id, text, hash)
  select :org::uuid, :instance::uuid, s.seq, 'stage.changed', 1, s.stage, s.at, :actor, :key, s.text, moved.head_hash
  from moved, sealed s),
stay_added as (
  insert into stage_stay (org, instance, left_seq, stage, entered_at, left_at, left_by)
  select :org::uuid, :instance::uuid, s.seq, :stage, :entered::timestamptz, s.at, 'advance' from moved, sealed s),
outbox_added as (
  insert into outbox (org, instance, seq, topic)
  select :org::uuid, :instance::uuid, s.seq, 'stage.entered' from moved, sealed s),
answer_kept as (
  insert into idempotency (org, actor, key, body_hash, status, response)
  select :org::uuid, :actor, 'bench-' || :key, :previous, 200,
    '{"events":[{"seq":' || s.seq || ',"type":"stage.changed"}],"id":"' || :instance || '","probability":"0.3",'
      || '"reference":"OPP-2026-0001","stage":"' || s.stage || '","status":"open","version":' || s.seq || '}'
  from moved, sealed s)
select from moved;
