-- Copies of one record that was made through the API, as many as are wanted, with all that deciding about it reads.
-- Variables: template (the record's id), family (part of the copies' ids), first and last (their numbers).
create temporary table copy as
  select ('01930000-0000-7000-' || :'family' || '-' || lpad(to_hex(n), 12, '0'))::uuid as copy_id,
         'COPY-' || :'family' || '-' || n as copy_reference,
         gen_random_uuid() as copy_request
  from generate_series(:first, :last) n;

insert into event (org, instance, seq, type, schema_version, stage, recorded_at, actor, command_id, text, hash)
  select e.org, copy_id, e.seq, e.type, e.schema_version, e.stage, e.recorded_at, e.actor, e.command_id, e.text, e.hash
  from copy, event e join instance i on i.org = e.org and i.id = e.instance and i.seq = e.seq
  where i.id = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns
  where table_name = 'instance' and column_name not in ('id', 'reference', 'state') \gset
insert into instance (id, reference, state, :columns)
  select copy_id, copy_reference,
    replace(replace(replace(i.state::text, i.id::text, copy_id::text), i.reference, copy_reference),
      coalesce((select request::text from pending_approval where instance = i.id), 'no request'), copy_request::text)::json,
    :columns
  from copy, instance i where i.id = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns where table_name = 'evidence' and column_name <> 'instance' \gset
insert into evidence (instance, :columns)
  select copy_id, :columns from copy, evidence where instance = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns where table_name = 'evidence_match' and column_name <> 'instance' \gset
insert into evidence_match (instance, :columns)
  select copy_id, :columns from copy, evidence_match where instance = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns where table_name = 'instance_participant' and column_name <> 'instance' \gset
insert into instance_participant (instance, :columns)
  select copy_id, :columns from copy, instance_participant where instance = :'template'::uuid;

insert into pending_approval (org, instance, request, approval, definition_key, asked_at, asked_by, unresolved)
  select org, copy_id, copy_request, approval, definition_key, asked_at, asked_by, unresolved
  from copy, pending_approval where instance = :'template'::uuid;
insert into approval_seat (org, instance, request, step, person, approval, definition_key, asked_at, due_at)
  select org, copy_id, copy_request, step, person, approval, definition_key, asked_at, due_at
  from copy, approval_seat where instance = :'template'::uuid;
insert into job (org, instance, kind, approval, request, step, scheduled_at, due_at)
  select org, copy_id, kind, approval, copy_request, step, scheduled_at, due_at
  from copy, job where instance = :'template'::uuid;
drop table copy;
