import { SqlMigration } from './sql-migration.js';
import { granted, tenantTable } from './tenant-table.js';

/** What waits to be done, answers kept for repeated requests, and numbers given out. */
export class Work extends SqlMigration {
  override readonly name = 'Work1764000000006';

  protected override readonly statements = [
    // Outbox and jobs hold ids only and are claimed across organisations: no row-level security, an index led by time.
    `create table outbox (
       id bigint generated always as identity primary key,
       org uuid not null,
       instance uuid not null,
       seq integer not null,
       topic text not null,
       created_at timestamptz not null default now(),
       due_at timestamptz not null default now(),
       attempts integer not null default 0,
       last_error text)`,
    `create index outbox_due on outbox (due_at, id)`,
    granted('outbox', 'select', 'insert', 'update', 'delete'),

    `create table job (
       id bigint generated always as identity primary key,
       org uuid not null,
       instance uuid,
       kind text not null,
       created_at timestamptz not null default now(),
       due_at timestamptz not null,
       attempts integer not null default 0,
       last_error text)`,
    `create index job_due on job (due_at, id)`,
    granted('job', 'select', 'insert', 'update', 'delete'),

    `create table idempotency (
       org uuid not null,
       actor text collate "C" not null,
       key text collate "C" not null,
       body_hash text not null,
       status smallint,
       response text,
       created_at timestamptz not null default now(),
       primary key (org, actor, key))`,
    `comment on column idempotency.status is 'Null while the request is still running'`,
    // Rows come in the order of time and go in it: a block range index finds the old ones and costs next to nothing to keep.
    `create index idempotency_created on idempotency using brin (created_at)`,
    ...tenantTable('idempotency', 'select', 'insert', 'update', 'delete'),

    `create table reference_block (
       org uuid not null,
       prefix text collate "C" not null,
       year integer not null,
       taken bigint not null,
       primary key (org, prefix, year))`,
    ...tenantTable('reference_block', 'select', 'insert', 'update'),
  ];
}
