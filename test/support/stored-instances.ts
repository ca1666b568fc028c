import { randomUUID } from 'node:crypto';
import { grams, instanceSearchText } from '../../src/persistence/queries/search-text.js';
import { sortKey } from '../../src/persistence/queries/sort-key.js';
import type { Database } from '../../src/persistence/database/database.js';

/** What a test says about an instance; the rest is made up. */
export interface StoredInstance {
  readonly name: string;
  readonly reference: string;
  readonly owner: string;
  readonly customer?: string;
  readonly customerName?: string;
  readonly definition?: string;
  readonly version?: number;
  readonly stage?: string;
  readonly status?: string;
  readonly outcome?: string;
  readonly amount?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly stageEnteredAt?: string;
  readonly nextChangeAt?: string;
}

const SOME_TIME = '2026-11-01T08:00:00.000Z';

function columns(given: StoredInstance): { id: string; search_text: string; [column: string]: unknown } {
  const id = randomUUID();
  return {
    id,
    seq: 1,
    stage: given.stage ?? 'develop',
    definition_key: given.definition ?? 'key-account-six-stage',
    definition_version: given.version ?? 1,
    definition_digest: 'd',
    reference: given.reference,
    name: given.name,
    name_sort: sortKey(given.name),
    search_text: instanceSearchText(given),
    customer: given.customer ?? null,
    owner: given.owner,
    status: given.status ?? 'open',
    outcome: given.outcome ?? null,
    forecast: 'pipeline',
    amount: given.amount ?? null,
    amount_minor: given.amount === undefined ? null : String(Math.round(Number(given.amount) * 10_000)),
    currency: given.amount === undefined ? null : 'CNY',
    stage_entered_at: given.stageEnteredAt ?? SOME_TIME,
    next_change_at: given.nextChangeAt ?? null,
    created_at: given.createdAt ?? SOME_TIME,
    updated_at: given.updatedAt ?? SOME_TIME,
    head_hash: '\\x00',
    state: { id, name: given.name },
  };
}

/** Puts instances straight into the tables, each with one event that brought it where it is. Answers their ids. */
export async function storeInstances(
  database: Database,
  org: string,
  given: readonly StoredInstance[],
): Promise<string[]> {
  const rows = given.map((instance) => ({ org, ...columns(instance) }));
  const entries = rows.flatMap((row) =>
    grams(row.search_text).map((gram) => ({ org, gram, instance: row.id })),
  );
  await database.sessions.transaction(org, async (session) => {
    await session.query({
      text: `insert into event (org, instance, seq, type, schema_version, stage, recorded_at, actor, command_id, text, hash)
             select org, id, 1, 'instance.created', 1, stage, created_at, owner::text, id::text, '{}', head_hash
               from json_populate_recordset(null::instance, $1)`,
      values: [JSON.stringify(rows)],
    });
    await session.query({
      text: 'insert into instance select * from json_populate_recordset(null::instance, $1)',
      values: [JSON.stringify(rows)],
    });
    await session.query({
      text: 'insert into instance_gram select * from json_populate_recordset(null::instance_gram, $1)',
      values: [JSON.stringify(entries)],
    });
  });
  return rows.map(({ id }) => id);
}
