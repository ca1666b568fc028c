import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { isUuid } from '../uuid.js';

const TABLES = {
  contacts: 'contact',
  users: 'app_user',
  instances: 'instance',
  customers: 'customer',
} as const;

type Kind = keyof typeof TABLES;

/** Ids by what they refer to. */
export type References = Readonly<Record<Kind, readonly string[]>>;

const KINDS = Object.keys(TABLES) as Kind[];

const statement = KINDS.map(
  (kind, index) =>
    `select '${kind}' as kind, wanted.id from unnest($${index + 2}::uuid[]) wanted(id)
      where not exists (select from ${TABLES[kind]} t where t.org = $1 and t.id = wanted.id)`,
).join(' union all ');

/** Which of the ids refer to nothing in the organisation; asked in one statement, or in none when there is nothing to ask. */
export async function missingReferences(
  sessions: OrganisationSessions,
  org: string,
  references: References,
): Promise<References> {
  const asked = KINDS.map((kind) => references[kind].filter(isUuid));
  const absent = new Set<string>();
  if (asked.some((ids) => ids.length > 0)) {
    const { rows } = await sessions.run(org, (session) =>
      session.query<{ kind: Kind; id: string }>({
        name: 'missing-references',
        text: statement,
        values: [org, ...asked],
      }),
    );
    for (const { kind, id } of rows) absent.add(`${kind}/${id}`);
  }
  const missing = (kind: Kind): readonly string[] =>
    references[kind].filter((id) => !isUuid(id) || absent.has(`${kind}/${id.toLowerCase()}`));
  return {
    contacts: missing('contacts'),
    users: missing('users'),
    instances: missing('instances'),
    customers: missing('customers'),
  };
}
