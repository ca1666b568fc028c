/** What the serving role may do with a table. */
export type Privilege = 'select' | 'insert' | 'update' | 'delete';

/** The organisation the connection works for; no row is seen while it is not set. */
export const CURRENT_ORGANISATION = `nullif(current_setting('app.org', true), '')::uuid`;

/** Lets the serving role use a table. */
export function granted(table: string, ...privileges: readonly Privilege[]): string {
  return `grant ${privileges.join(', ')} on ${table} to sluice_app`;
}

/** Shuts a table so that each organisation, the owner of the table included, sees nothing but its own rows; then grants. */
export function tenantTable(table: string, ...privileges: readonly Privilege[]): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_organisation on ${table} using (org = ${CURRENT_ORGANISATION}) with check (org = ${CURRENT_ORGANISATION})`,
    granted(table, ...privileges),
  ];
}
