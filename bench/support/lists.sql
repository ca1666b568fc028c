-- A million records of two thousand people, made from one record that came about through the API. The same every time.
-- Variables: org, template (the record's id), records (how many), token_hash (SHA-256 of the secret of every token, hex).
-- Person 1 is above all, 2 and 3 of half the company each, 4 to 13 of a tenth each, 14 to 2000 are reps. Those of managers 12
-- and 13 have the oldest and smallest records, all of them closed.
set synchronous_commit = off;
select set_config('app.org', :'org', false);

create function pg_temp.person(n integer) returns uuid immutable language sql as
  $$ select ('01930000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.chance(n integer, salt integer) returns bigint immutable language sql as
  $$ select hashint4(n * 31 + salt)::bigint & 2147483647 $$;

create temporary table person as
  select n, case when n = 1 then null when n <= 3 then 1 when n <= 13 then 2 + (n - 4) / 5 else 4 + n % 10 end as manager
  from generate_series(1, 2000) n;
insert into app_user (org, id, email, name, roles, manager)
  select :'org', pg_temp.person(n), 'person-' || n || '@example.com', 'Person ' || n,
    case when n <= 13 then '{manager}' else '{rep}' end::text[], pg_temp.person(manager)
  from person order by n;
insert into reporting_line (org, manager, person, depth)
  with recursive line (manager, person, depth) as (
    select n, n, 0 from person
    union all
    select p.manager, l.person, l.depth + 1 from line l join person p on p.n = l.manager where p.manager is not null)
  select :'org', pg_temp.person(manager), pg_temp.person(person), depth from line;
insert into app_user (org, id, email, name, roles)
  values (:'org', pg_temp.person(0), 'auditor@example.com', 'Auditor', '{auditor}');
insert into credential (org, id, user_id, kind, name, scopes, secret_hash, created_at, expires_at)
  select :'org', pg_temp.person(n), pg_temp.person(n), 'token', 'bench', '{read}', decode(:'token_hash', 'hex'), now(), now() + interval '1 day'
  from unnest(array[0, 2, 4, 12, 77]) n;

-- Everything is there already when it is checked whether each record has its event.
alter table instance disable trigger all;
create temporary table record as
  select n, id, at, owner, late, word, amount
  from (
    select n, ('01930000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid as id, owner, late,
      array_to_string(array(select (array['steel', 'robot', 'laser', 'pump', 'valve', 'turbine', 'grid', 'crane', '重庆', '钢铁', '机床',
        '长安', '阀门', '电气', '水泵', '起重', '高炉', '产线', '工厂', '检测'])[1 + pg_temp.chance(n, w) % 20] from generate_series(1, 3) w), ' ') as word,
      case when late then pg_temp.chance(n, 5) % 1000 else 1000 + pg_temp.chance(n, 5) % 1000000 end as amount,
      case when late then timestamptz '2024-01-01Z' else timestamptz '2025-01-01Z' end
        + pg_temp.chance(n, 6) % 30000000 * interval '1 second' as at
    from (select n, owner, owner > 13 and 4 + owner % 10 in (12, 13) or owner in (12, 13) as late
          from (select n, (1 + pg_temp.chance(n, 7) % 2000)::integer as owner from generate_series(1, :records) n) o) p) q;
insert into instance (org, id, seq, stage, definition_key, definition_version, definition_digest, reference, name, name_sort,
    search_text, owner, status, outcome, probability, forecast, amount, amount_minor, currency, stage_entered_at,
    next_change_at, created_at, updated_at, head_hash, state)
  select t.org, r.id, 1, t.stage, t.definition_key, t.definition_version, t.definition_digest, 'BEN-' || n, word || ' ' || n,
    word || ' ' || n, word || ' ' || n || E'\nben-' || n, pg_temp.person(r.owner),
    case when late or n % 4 = 0 then 'closed' else 'open' end, case when late or n % 4 = 0 then 'won' end, t.probability,
    t.forecast, r.amount, r.amount * 10000, 'CNY', at, at + interval '90 days', at, at, t.head_hash, t.state
  from record r, instance t where t.org = :'org' and t.id = :'template'::uuid order by n;
alter table instance enable trigger all;
insert into instance_gram (org, gram, instance)
  select distinct :'org'::uuid, gram, id
  from (select id, substr(word || ' ' || n, place, 2) as gram from record, generate_series(1, length(word || ' ' || n)) place) g
  where length(gram) = 2 and gram not like '% %' order by gram, id;
insert into instance_participant (org, party, instance)
  select :'org', 'user:' || pg_temp.person(1 + n % 2000), id from record where n % 50 = 0;
drop table record;
-- Loading leaves the pages of an index half full where they were split; without that nothing is measured but the loading.
reindex table instance;
vacuum analyze instance;
vacuum analyze instance_gram;
vacuum analyze instance_participant;
vacuum analyze reporting_line;
analyze;
checkpoint;
