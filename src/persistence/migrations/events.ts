import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** The event log and the instance row, which cannot stand in a stage that no event put it in. */
export class Events extends SqlMigration {
  override readonly name = 'Events1764000000004';

  protected override readonly statements = [
    // No reference to organisation: every command would lock that one row.
    `create table event (
       org uuid not null,
       instance uuid not null,
       seq integer not null check (seq > 0),
       type text not null,
       schema_version integer not null,
       stage text collate "C" not null,
       recorded_at timestamptz not null,
       actor text not null,
       command_id text not null,
       text text not null,
       hash bytea not null,
       primary key (org, instance, seq),
       unique (org, instance, seq, stage))`,
    `comment on column event.text is 'RFC 8785 text of envelope, body and previous hash: what hash is taken over'`,
    // Before a document is swept away, the log is asked whether it names it.
    `create index event_attached on event (org) where type = 'artifact.attached'`,
    ...tenantTable('event', 'select', 'insert'),

    `create table instance (
       org uuid not null,
       id uuid not null,
       seq integer not null,
       stage text collate "C" not null,
       definition_key text collate "C" not null,
       definition_version integer not null,
       definition_digest text collate "C" not null,
       reference text collate "C" not null,
       name text not null,
       name_sort text collate "C" not null,
       search_text text not null,
       customer uuid,
       owner uuid not null,
       status text collate "C" not null,
       outcome text collate "C",
       probability numeric,
       forecast text collate "C" not null,
       amount numeric,
       amount_minor bigint,
       currency text,
       close_on date,
       stage_entered_at timestamptz not null,
       stage_due_at timestamptz,
       next_change_at timestamptz,
       created_at timestamptz not null,
       updated_at timestamptz not null,
       head_hash bytea not null,
       state json not null,
       primary key (org, id),
       constraint instance_stage_has_its_event foreign key (org, id, seq, stage)
         references event (org, instance, seq, stage)) with (fillfactor = 80)`,
    `comment on column instance.amount_minor is
       'Ten-thousandths, the smallest minor unit of any currency: amount for sorting, since numeric uses no index under row-level security'`,
    `comment on column instance.name_sort is 'Pinyin and unaccented letters, for sorting'`,
    `create unique index instance_reference on instance (org, reference)`,
    `create index instance_updated on instance (org, updated_at, id)`,
    `create index instance_created on instance (org, created_at, id)`,
    `create index instance_name on instance (org, name_sort, id)`,
    `create index instance_amount on instance (org, amount_minor, id)`,
    `create index instance_stage_entered on instance (org, stage_entered_at, id)`,
    `create index instance_next_change on instance (org, next_change_at, id)`,
    `create index instance_board on instance (org, definition_key, stage, updated_at, id)`,
    `create index instance_owner on instance (org, owner, updated_at, id)`,
    `create index instance_customer on instance (org, customer, updated_at, id)`,
    ...tenantTable('instance', 'select', 'insert', 'update'),

    `create function refuse_rewinding() returns trigger language plpgsql as $$
       begin
         raise exception 'instance % cannot go back from event % to %', old.id, old.seq, new.seq
           using errcode = 'integrity_constraint_violation';
       end $$`,
    `create trigger instance_seq_only_grows before update on instance
       for each row when (new.seq < old.seq or new.id <> old.id or new.org <> old.org)
       execute function refuse_rewinding()`,
  ];
}
