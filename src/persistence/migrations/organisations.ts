import { SqlMigration } from './sql-migration.js';
import { granted, tenantTable } from './tenant-table.js';

/** Organisations, their people, credentials, and the personal values kept apart from the event log. */
export class Organisations extends SqlMigration {
  override readonly name = 'Organisations1764000000001';

  protected override readonly statements = [
    // The only table without an organisation in its key that people's data hangs on: sign-in looks it up by its slug.
    `create table organisation (
       id uuid primary key,
       slug text not null unique,
       name text not null,
       zone text not null,
       created_at timestamptz not null default now())`,
    granted('organisation', 'select', 'insert', 'update'),

    `create table app_user (
       org uuid not null references organisation,
       id uuid not null,
       email text collate "C" not null,
       name text not null,
       roles text[] not null default '{}',
       groups text[] not null default '{}',
       manager uuid,
       active boolean not null default true,
       password_hash text,
       version integer not null default 1,
       created_at timestamptz not null default now(),
       primary key (org, id),
       unique (org, email),
       foreign key (org, manager) references app_user)`,
    ...tenantTable('app_user', 'select', 'insert', 'update'),

    `create table credential (
       org uuid not null,
       id uuid not null,
       user_id uuid not null,
       kind text not null check (kind in ('token', 'session')),
       name text not null,
       secret_hash bytea not null,
       created_at timestamptz not null,
       expires_at timestamptz not null,
       revoked_at timestamptz,
       primary key (org, id),
       foreign key (org, user_id) references app_user)`,
    `create index on credential (org, user_id)`,
    ...tenantTable('credential', 'select', 'insert', 'update', 'delete'),

    `create table personal_value (
       org uuid not null,
       instance uuid not null,
       id uuid not null,
       salt text not null,
       value json not null,
       primary key (org, instance, id))`,
    ...tenantTable('personal_value', 'select', 'insert', 'delete'),
  ];
}
