import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** The trail of what happens beside records, and checkpoints over the heads of every chain. */
export class Audit extends SqlMigration {
  override readonly name = 'Audit1764000000009';

  protected override readonly statements = [
    `create table audit_event (
       org uuid not null,
       stream text collate "C" not null,
       seq integer not null check (seq > 0),
       type text collate "C" not null,
       recorded_at timestamptz not null,
       actor text collate "C",
       text text not null,
       hash bytea not null,
       primary key (org, stream, seq))`,
    `comment on column audit_event.text is 'RFC 8785 text of entry and previous hash: what hash is taken over'`,
    `create index audit_event_recorded on audit_event (org, recorded_at, stream, seq)`,
    `create index audit_event_type on audit_event (org, type, recorded_at, stream, seq)`,
    ...tenantTable('audit_event', 'select', 'insert'),

    // The head of each stream: its row lock makes those who append to one stream wait for one another.
    `create table audit_stream (
       org uuid not null,
       stream text collate "C" not null,
       seq integer not null,
       head_hash bytea,
       recorded_at timestamptz,
       primary key (org, stream))`,
    ...tenantTable('audit_stream', 'select', 'insert', 'update'),

    `create table checkpoint (
       org uuid not null,
       seq integer not null check (seq > 0),
       made_at timestamptz not null,
       text text not null,
       hash bytea not null,
       primary key (org, seq))`,
    `comment on column checkpoint.text is 'RFC 8785 text of the heads and the hash of the checkpoint before: what hash is taken over'`,
    ...tenantTable('checkpoint', 'select', 'insert'),

    // How far checkpoints have come, so that the next one finds what changed. Nothing is proved by these two.
    `create table checkpointed_instance (
       org uuid not null,
       instance uuid not null,
       seq integer not null,
       checkpoint integer not null,
       primary key (org, instance))`,
    ...tenantTable('checkpointed_instance', 'select', 'insert', 'update'),

    `create table checkpointed_stream (
       org uuid not null,
       stream text collate "C" not null,
       seq integer not null,
       checkpoint integer not null,
       primary key (org, stream))`,
    ...tenantTable('checkpointed_stream', 'select', 'insert', 'update'),
  ];
}
