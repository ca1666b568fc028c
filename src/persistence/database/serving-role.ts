import type { QueryRunner } from 'typeorm';
import { DomainError } from '../../errors/domain-error.js';

/** The role every serving connection takes on; it can add events but never change them. */
export const SERVING_ROLE = 'sluice_app';

const OLDEST_SUPPORTED = 15;
const ATTEMPTS = 20;

/**
 * What PostgreSQL answers when somebody else makes the same role or membership at the same moment. An advisory lock
 * does not help: it holds within one database, while roles belong to the whole server.
 */
const MADE_MEANWHILE = new Set(['42710', '23505', 'XX000']);

/** @throws DomainError `start.database-too-old`. */
export async function requireVersion(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(
    `select current_setting('server_version') as found, current_setting('server_version_num')::integer / 10000 as major`,
  )) as { found: string; major: number }[];
  if (row === undefined || row.major < OLDEST_SUPPORTED) {
    throw new DomainError('start.database-too-old', { found: row?.found ?? '?', wanted: OLDEST_SUPPORTED });
  }
}

/**
 * Makes the serving role where it is missing, and lets the login that serves take it on.
 * @throws DomainError `start.role-missing` when the owner may not do that.
 */
export async function ensureServingRole(owner: QueryRunner, login: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await makeRole(owner, login);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (code === '42501') throw new DomainError('start.role-missing', { role: SERVING_ROLE, login });
      if (!MADE_MEANWHILE.has(code) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function makeRole(owner: QueryRunner, login: string): Promise<void> {
  const roles = (await owner.query(`select 1 from pg_roles where rolname = $1`, [SERVING_ROLE])) as unknown[];
  if (roles.length === 0) await owner.query(`create role ${SERVING_ROLE} nologin noinherit`);
  const members = (await owner.query(
    `select 1 from pg_roles login join pg_auth_members m on m.member = login.oid join pg_roles held on held.oid = m.roleid
     where login.rolname = $1 and held.rolname = $2
     union all select 1 from pg_roles where rolname = $1 and rolsuper`,
    [login, SERVING_ROLE],
  )) as unknown[];
  if (members.length > 0) return;
  const [quoted] = (await owner.query(`select quote_ident($1) as login`, [login])) as { login: string }[];
  await owner.query(`grant ${SERVING_ROLE} to ${quoted?.login ?? ''}`);
}

/** The tables that are appended to and never changed. */
const LOGS = ['event', 'audit_event', 'checkpoint'];

/**
 * Refuses to serve on a connection that could rewrite history or see other organisations' rows.
 * @throws DomainError `start.role-too-powerful`.
 */
export async function requireHarmless(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(
    `select concat_ws(', ',
       (select string_agg(concat_ws(' on ', power, log), ', ' order by place) from unnest($1::text[]) with ordinality as l(log, place)
        cross join lateral (values
          (case when has_any_column_privilege(log, 'update') then 'UPDATE' end),
          (case when has_table_privilege(log, 'delete') then 'DELETE' end),
          (case when has_table_privilege(log, 'truncate') then 'TRUNCATE' end),
          (case when has_table_privilege(log, 'trigger') then 'TRIGGER' end),
          (case when pg_has_role((select relowner from pg_class where oid = log::regclass), 'usage') then 'OWNER' end)) as p(power)
        where power is not null),
       (select case when rolsuper then 'SUPERUSER' when rolbypassrls then 'BYPASSRLS' end
        from pg_roles where rolname = current_user)) as powers`,
    [LOGS],
  )) as { powers: string }[];
  const privilege = row?.powers ?? '?';
  if (privilege !== '') throw new DomainError('start.role-too-powerful', { privilege });
}
