import { SqlMigration } from './sql-migration.js';
import { CURRENT_ORGANISATION } from './tenant-table.js';

/**
 * Shuts the table of organisations itself: work for one sees and changes its row only. Who works for none, sign-in by a
 * slug and the jobs that go through all of them, finds every organisation, and changes nothing of it.
 */
export class OrganisationRows extends SqlMigration {
  override readonly name = 'OrganisationRows1764000000015';

  protected override readonly statements = [
    `alter table organisation enable row level security`,
    `alter table organisation force row level security`,
    `create policy found on organisation for select
       using (${CURRENT_ORGANISATION} is null or id = ${CURRENT_ORGANISATION})`,
    `create policy founded on organisation for insert with check (true)`,
    `create policy own_row on organisation for update using (id = ${CURRENT_ORGANISATION})
       with check (id = ${CURRENT_ORGANISATION})`,
  ];
}
