import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Customers, their contacts, and what customers are found by. */
export class Customers extends SqlMigration {
  override readonly name = 'Customers1764000000002';

  protected override readonly statements = [
    `create table customer (
       org uuid not null references organisation,
       id uuid not null,
       name text not null,
       name_sort text collate "C" not null,
       search_text text not null,
       industry text,
       region text,
       website text,
       notes text,
       created_at timestamptz not null default now(),
       updated_at timestamptz not null default now(),
       version integer not null default 1,
       primary key (org, id))`,
    `create index on customer (org, name_sort, id)`,
    ...tenantTable('customer', 'select', 'insert', 'update'),

    `create table customer_gram (
       org uuid not null,
       gram text collate "C" not null,
       customer uuid not null,
       primary key (org, gram, customer),
       foreign key (org, customer) references customer)`,
    `create index on customer_gram (org, customer)`,
    ...tenantTable('customer_gram', 'select', 'insert', 'delete'),

    `create table contact (
       org uuid not null,
       id uuid not null,
       customer uuid not null,
       name text not null,
       name_sort text collate "C" not null,
       title text,
       department text,
       email text,
       phone text,
       notes text,
       created_at timestamptz not null default now(),
       updated_at timestamptz not null default now(),
       version integer not null default 1,
       primary key (org, id),
       foreign key (org, customer) references customer)`,
    `create index on contact (org, customer, name_sort, id)`,
    ...tenantTable('contact', 'select', 'insert', 'update'),
  ];
}
