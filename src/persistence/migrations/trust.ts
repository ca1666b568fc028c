import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** What evidence waits for, what is not known yet, which gates are in doubt, and what likely junk is found by. */
export class Trust extends SqlMigration {
  override readonly name = 'Trust1764000000012';

  protected override readonly statements = [
    `create table open_check (
       org uuid not null,
       instance uuid not null,
       id uuid not null,
       kind text collate "C" not null,
       checks text not null,
       recorded_by uuid not null,
       recorded_at timestamptz not null,
       primary key (org, id))`,
    `comment on table open_check is 'Pieces of evidence, by id, that wait for a second person'`,
    `comment on column open_check.checks is 'verification, review, or both with a comma between'`,
    `create index open_check_instance on open_check (org, instance)`,
    ...tenantTable('open_check', 'select', 'insert', 'update', 'delete'),

    `create table open_check_party (
       org uuid not null,
       instance uuid not null,
       via text collate "C" not null,
       person uuid not null,
       name text collate "C" not null,
       level integer not null,
       id uuid not null,
       primary key (org, via, person, name, level, id))`,
    `comment on table open_check_party is
       'Whom a piece waits for: a user, a group, those above an owner (at a level; 0: any), or operations'`,
    `create index open_check_party_instance on open_check_party (org, instance)`,
    ...tenantTable('open_check_party', 'select', 'insert', 'update', 'delete'),

    `create table expectation (
       org uuid not null,
       instance uuid not null,
       id uuid not null,
       evidence text collate "C",
       fields text,
       owner uuid not null,
       due_on text collate "C" not null,
       note text,
       asked_by uuid not null,
       asked_at timestamptz not null,
       primary key (org, id))`,
    `comment on table expectation is 'What is not known yet on records that are not closed, who finds it out and by when'`,
    `create index expectation_owner on expectation (org, owner, due_on, id)`,
    `create index expectation_instance on expectation (org, instance)`,
    ...tenantTable('expectation', 'select', 'insert', 'update', 'delete'),

    `create table gate_doubt (
       org uuid not null,
       instance uuid not null,
       evidence uuid not null,
       seq integer not null,
       why text not null,
       doubted_at timestamptz not null,
       primary key (org, instance, evidence, seq))`,
    `comment on table gate_doubt is 'Passed gates, by the event that passed them, whose evidence no longer stands'`,
    ...tenantTable('gate_doubt', 'select', 'insert', 'update', 'delete'),

    `create table instance_contact (
       org uuid not null,
       contact uuid not null,
       instance uuid not null,
       primary key (org, contact, instance))`,
    `comment on table instance_contact is 'The people at customers that the fields of a record name'`,
    `create index instance_contact_instance on instance_contact (org, instance)`,
    ...tenantTable('instance_contact', 'select', 'insert', 'delete'),

    `alter table contact add merged_into uuid,
       add foreign key (org, merged_into) references contact`,
    `comment on column contact.merged_into is 'The same person under another id: records that name this one mean that one'`,
    `create index contact_merged on contact (org, merged_into)`,

    `create table evidence_text (
       org uuid not null,
       fingerprint text collate "C" not null,
       kind text collate "C" not null,
       field text collate "C" not null,
       instance uuid not null,
       piece uuid not null,
       primary key (org, fingerprint, kind, field, piece))`,
    `comment on column evidence_text.fingerprint is 'Of the text without case, spaces and punctuation'`,
    `create index evidence_text_instance on evidence_text (org, instance)`,
    ...tenantTable('evidence_text', 'select', 'insert', 'delete'),

    `create table organisation_secret (
       org uuid primary key references organisation,
       secret bytea not null)`,
    `comment on table organisation_secret is 'Draws what is reviewed a second time, so that nobody can foretell it'`,
    ...tenantTable('organisation_secret', 'select', 'insert'),
  ];
}
