import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Every override there was, for the report; projected from the events, like all that hangs on an instance. */
export class Overrides extends SqlMigration {
  override readonly name = 'Overrides1764000000013';

  protected override readonly statements = [
    `alter table app_user add permissions text[] not null default '{}'`,
    `comment on column app_user.permissions is 'Granted by name, beyond the roles; nobody grants them to himself'`,

    `create table gate_override (
       org uuid not null,
       instance uuid not null,
       id uuid not null,
       stage text collate "C" not null,
       criteria text[] not null,
       reason text not null,
       granted_by text not null,
       granted_at timestamptz not null,
       until timestamptz not null,
       ended_by text,
       ended_at timestamptz,
       end_reason text,
       primary key (org, instance, id))`,
    `create index gate_override_granted on gate_override (org, granted_at, id)`,
    ...tenantTable('gate_override', 'select', 'insert', 'update'),
  ];
}
