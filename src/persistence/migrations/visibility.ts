import { SqlMigration } from './sql-migration.js';
import { tenantTable } from './tenant-table.js';

/** Who takes part in which record, and lists that stay fast for whoever sees a part of the records only. */
export class Visibility extends SqlMigration {
  override readonly name = 'Visibility1764000000010';

  protected override readonly statements = [
    `create table instance_participant (
       org uuid not null,
       party text collate "C" not null,
       instance uuid not null,
       primary key (org, party, instance))`,
    `comment on column instance_participant.party is 'user:<id> or group:<name>'`,
    `create index instance_participant_instance on instance_participant (org, instance)`,
    ...tenantTable('instance_participant', 'select', 'insert', 'delete'),

    // A list walks the records in its order: with the owner in the index, those of others cost no look at their rows.
    ...['updated_at', 'created_at', 'name_sort', 'stage_entered_at', 'next_change_at'].flatMap((column) => {
      const index = `instance_${column.replace(/_(at|sort)$/, '')}`;
      return [
        `drop index ${index}`,
        `create index ${index} on instance (org, ${column}, id) include (owner, status)`,
      ];
    }),
    `drop index instance_amount`,
    `create index instance_amount on instance (org, amount_minor, id) include (owner, status)`,
    // Where walking finds too few, the first records of each owner are gathered. An index costs every write of a record,
    // so only the two commonest orders have one of their own; most others read theirs in the first.
    `drop index instance_owner`,
    `create index instance_owner on instance (org, owner, updated_at, id)
       include (status, created_at, stage_entered_at, next_change_at)`,
    `create index instance_owner_amount on instance (org, owner, amount_minor, id) include (status)`,
  ];
}
