import { SqlMigration } from './sql-migration.js';

/** Lists of open records stay fast for whoever sees many records that are closed. */
export class OpenLists extends SqlMigration {
  override readonly name = 'OpenLists1764000000016';

  protected override readonly statements = [
    // Gathering the first open record of each owner would otherwise pass all he ever closed.
    `create index instance_owner_open on instance (org, owner, updated_at, id) where status = 'open'`,
  ];
}
