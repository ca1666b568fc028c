-- Copies of one record that was made through the API, as many as are wanted, with all that deciding about it reads.
-- Variables: template (the record's id), family (part of the copies' ids), first and last (their numbers).
create temporary table copy as
  select ('01930000-0000-7000-' || :'family' || '-' || lpad(to_hex(n), 12, '0'))::uuid as copy_id,
         'COPY-' || :'family' || '-' || n as copy_reference
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
    replace(replace(i.state::text, i.id::text, copy_id::text), i.reference, copy_reference)::json, :columns
  from copy, instance i where i.id = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns where table_name = 'evidence' and column_name <> 'instance' \gset
insert into evidence (instance, :columns)
  select copy_id, :columns from copy, evidence where instance = :'template'::uuid;

select string_agg(quote_ident(column_name), ', ') as columns
  from information_schema.columns where table_name = 'evidence_match' and column_name <> 'instance' \gset
insert into evidence_match (instance, :columns)
  select copy_id, :columns from copy, evidence_match where instance = :'template'::uuid;
drop table copy;
