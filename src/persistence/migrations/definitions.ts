import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Published definitions, which never change, and the evidence their acts have to see. */
export class Definitions extends SqlMigration {
  override readonly name = 'Definitions1764000000003';

  protected override readonly statements = [
    `create table process_definition (
       org uuid not null references organisation,
       key text collate "C" not null,
       version integer not null,
       digest text collate "C" not null,
       canonical text not null,
       sources json not null,
       published_at timestamptz not null default now(),
       published_by text,
       primary key (org, key, version),
       unique (org, digest))`,
    ...tenantTable('process_definition', 'select', 'insert'),

    `create table evidence_need (
       org uuid not null,
       digest text collate "C" not null,
       act text collate "C" not null,
       criterion text collate "C" not null,
       kind text collate "C" not null,
       bucket text collate "C" not null,
       take integer,
       primary key (org, digest, act, criterion, kind, bucket),
       foreign key (org, digest) references process_definition (org, digest))`,
    ...tenantTable('evidence_need', 'select', 'insert'),
  ];
}
