import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Teams, reporting lines, substitutions, and what sign-in has to remember. */
export class People extends SqlMigration {
  override readonly name = 'People1764000000008';

  protected override readonly statements = [
    `alter table organisation
       add directory_version bigint not null default 0,
       add settings json not null default '{"repsSee":"own","secondReviewShare":"0"}'`,
    `comment on column organisation.directory_version is
       'Grows in the transaction of every change of users, teams, groups, managers and substitutions'`,

    `create table team (
       org uuid not null references organisation,
       id uuid not null,
       name text not null,
       lead uuid,
       version integer not null default 1,
       primary key (org, id),
       unique (org, name),
       foreign key (org, lead) references app_user)`,
    ...tenantTable('team', 'select', 'insert', 'update', 'delete'),
    `alter table app_user
       add team uuid,
       add password_temporary boolean not null default false,
       add foreign key (org, team) references team`,
    `create index app_user_team on app_user (org, team)`,

    `create table reporting_line (
       org uuid not null,
       manager uuid not null,
       person uuid not null,
       depth integer not null check (depth >= 0),
       primary key (org, manager, person),
       foreign key (org, manager) references app_user,
       foreign key (org, person) references app_user)`,
    `comment on table reporting_line is
       'Everybody with everybody above, himself at depth 0: who belongs to the tree below a manager is one look-up'`,
    `create index reporting_line_person on reporting_line (org, person, depth)`,
    ...tenantTable('reporting_line', 'select', 'insert', 'delete'),
    // The owner of the tables is held to row-level security too, so he looks at one organisation after the other.
    `do $$
     declare each uuid;
     begin
       for each in select id from organisation loop
         perform set_config('app.org', each::text, true);
         insert into reporting_line (org, manager, person, depth)
         with recursive line(manager, person, depth) as (
           select id, id, 0 from app_user where org = each
           union all
           select u.manager, l.person, l.depth + 1
             from line l join app_user u on u.org = each and u.id = l.manager
            where u.manager is not null)
         select each, manager, person, depth from line;
       end loop;
       perform set_config('app.org', '', true);
     end $$`,

    `create table substitution (
       org uuid not null,
       id uuid not null,
       person uuid not null,
       substitute uuid not null,
       kind text not null check (kind in ('delegate', 'stand-in')),
       starts_at timestamptz not null,
       ends_at timestamptz not null,
       reason text not null,
       created_by uuid not null,
       created_at timestamptz not null default now(),
       revoked_at timestamptz,
       primary key (org, id),
       check (starts_at < ends_at and person <> substitute),
       foreign key (org, person) references app_user,
       foreign key (org, substitute) references app_user)`,
    `create index substitution_person on substitution (org, person, ends_at)`,
    `create index substitution_substitute on substitution (org, substitute, ends_at)`,
    ...tenantTable('substitution', 'select', 'insert', 'update'),

    // Tokens of before could do everything there was; deciding approvals is new. A default fills the rows of every
    // organisation, which an update under row-level security would not see.
    `alter table credential add scopes text[] not null default '{read,write,administer}'`,
    `alter table credential alter scopes drop default`,

    `create table sign_in_failure (
       org uuid not null references organisation,
       subject text collate "C" not null,
       failures integer not null,
       last_at timestamptz not null,
       locked_until timestamptz,
       attempt uuid not null,
       primary key (org, subject))`,
    `comment on column sign_in_failure.subject is
       'A hash of the e-mail that was given, known or not, or the address the attempt came from'`,
    `comment on column sign_in_failure.attempt is 'The last one that was counted: an attempt while it is locked is not'`,
    `create index sign_in_failure_last on sign_in_failure (org, last_at)`,
    ...tenantTable('sign_in_failure', 'select', 'insert', 'update', 'delete'),

    `create table external_identity (
       org uuid not null,
       issuer text collate "C" not null,
       subject text collate "C" not null,
       user_id uuid not null,
       linked_at timestamptz not null default now(),
       primary key (org, issuer, subject),
       unique (org, issuer, user_id),
       foreign key (org, user_id) references app_user)`,
    ...tenantTable('external_identity', 'select', 'insert'),
  ];
}
