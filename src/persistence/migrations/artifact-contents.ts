import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Content of documents on PostgreSQL, in chunks; with PGlite it lies in a folder and these tables stay empty. */
export class ArtifactContents extends SqlMigration {
  override readonly name = 'ArtifactContents1764000000007';

  protected override readonly statements = [
    // The hash is known when the last byte is there, so chunks belong to an upload; the content names the upload that made it.
    `create table artifact_content (
       org uuid not null references organisation,
       sha256 bytea not null,
       size bigint not null,
       upload uuid not null,
       created_at timestamptz not null default now(),
       primary key (org, sha256))`,
    `create unique index artifact_content_upload on artifact_content (org, upload)`,
    `create index artifact_content_created on artifact_content (org, created_at)`,
    ...tenantTable('artifact_content', 'select', 'insert', 'update', 'delete'),

    `create table artifact_chunk (
       org uuid not null,
       upload uuid not null,
       chunk integer not null,
       bytes bytea not null,
       created_at timestamptz not null default now(),
       primary key (org, upload, chunk))`,
    `alter table artifact_chunk alter column bytes set storage external`,
    `create index artifact_chunk_created on artifact_chunk (org, created_at)`,
    ...tenantTable('artifact_chunk', 'select', 'insert', 'delete'),
  ];
}
