import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Who is asked to decide what, what is still to be decided, by when, and whom a message is for. */
export class Approvals extends SqlMigration {
  override readonly name = 'Approvals1764000000011';

  protected override readonly statements = [
    `create table approval_seat (
       org uuid not null,
       instance uuid not null,
       request uuid not null,
       step text collate "C" not null,
       person uuid not null,
       approval text collate "C" not null,
       definition_key text collate "C" not null,
       asked_at timestamptz not null,
       due_at timestamptz not null,
       primary key (org, instance, request, step, person))`,
    `comment on table approval_seat is 'The seats of active steps from which nobody has decided yet'`,
    `comment on column approval_seat.due_at is 'Infinity where no time is set: such seats come last in an inbox'`,
    `create index approval_seat_inbox on approval_seat (org, person, due_at, request, step)`,
    ...tenantTable('approval_seat', 'select', 'insert', 'update', 'delete'),

    `create table pending_approval (
       org uuid not null,
       instance uuid not null,
       request uuid not null,
       approval text collate "C" not null,
       definition_key text collate "C" not null,
       asked_at timestamptz not null,
       asked_by uuid not null,
       unresolved boolean not null,
       primary key (org, request))`,
    `comment on column pending_approval.unresolved is 'Too few people can decide one of its steps: operations have to act'`,
    `create index pending_approval_instance on pending_approval (org, instance)`,
    `create index pending_approval_unresolved on pending_approval (org, asked_at, request) where unresolved`,
    ...tenantTable('pending_approval', 'select', 'insert', 'update', 'delete'),

    `alter table outbox add recipient uuid`,
    `comment on column outbox.recipient is 'Whom the message is for; null: for whoever subscribes'`,

    `alter table job
       add approval text, add request uuid, add step text collate "C", add scheduled_at timestamptz, add version bigint`,
    `comment on column job.scheduled_at is
       'What the record says is due; due_at, when somebody is to try it next, starts from it'`,
    `comment on column job.version is 'The version of the directory that is to be followed'`,
    `create unique index job_of_step on job (instance, kind, request, step) where request is not null`,
    `create unique index job_of_organisation on job (org, kind) where instance is null`,

    `alter table organisation add approvers_version bigint not null default 0`,
    `comment on column organisation.approvers_version is
       'The directory version up to which the seats of pending approvals were filled anew'`,
  ];
}
