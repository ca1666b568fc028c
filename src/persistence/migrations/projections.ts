import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** What else the events of an instance project to; all of it can be dropped and made again. */
export class Projections extends SqlMigration {
  override readonly name = 'Projections1764000000005';

  protected override readonly statements = [
    `create table evidence (
       org uuid not null,
       instance uuid not null,
       id uuid not null,
       kind text collate "C" not null,
       provenance text not null,
       counting boolean not null,
       occurred_at timestamptz not null,
       recorded_at timestamptz not null,
       expires_at timestamptz,
       piece json not null,
       primary key (org, instance, id))`,
    `comment on column evidence.counting is 'Neither retracted nor superseded'`,
    `create index evidence_kind on evidence (org, instance, kind, occurred_at, id)`,
    `create index evidence_occurred on evidence (org, instance, occurred_at, id)`,
    ...tenantTable('evidence', 'select', 'insert', 'update'),

    `create table evidence_match (
       org uuid not null,
       instance uuid not null,
       criterion text collate "C" not null,
       bucket text collate "C" not null,
       occurred_at timestamptz not null,
       evidence uuid not null,
       expires_at timestamptz,
       primary key (org, instance, criterion, bucket, occurred_at, evidence))`,
    `create index evidence_match_piece on evidence_match (org, instance, evidence)`,
    ...tenantTable('evidence_match', 'select', 'insert', 'delete'),

    `create table stage_stay (
       org uuid not null,
       instance uuid not null,
       left_seq integer not null,
       stage text collate "C" not null,
       entered_at timestamptz not null,
       left_at timestamptz not null,
       left_by text not null,
       primary key (org, instance, left_seq))`,
    ...tenantTable('stage_stay', 'select', 'insert'),

    `create table artifact_version (
       org uuid not null,
       instance uuid not null,
       artifact text collate "C" not null,
       version integer not null,
       sha256 bytea not null,
       size bigint not null,
       file_name text not null,
       media_type text not null,
       attached_at timestamptz not null,
       attached_by text not null,
       primary key (org, instance, artifact, version))`,
    `create index artifact_version_content on artifact_version (org, sha256)`,
    ...tenantTable('artifact_version', 'select', 'insert'),

    `create table instance_gram (
       org uuid not null,
       gram text collate "C" not null,
       instance uuid not null,
       primary key (org, gram, instance))`,
    `create index instance_gram_instance on instance_gram (org, instance)`,
    ...tenantTable('instance_gram', 'select', 'insert', 'delete'),
  ];
}
