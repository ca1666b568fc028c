import { jest } from '@jest/globals';
import type { QueryConfig } from 'pg';
import type { Database } from '../../src/persistence/database/database.js';
import { Session } from '../../src/persistence/database/organisation-sessions.js';

/** A node of a plan, as `explain (format json)` tells it. */
export interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

/** The statements some work sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<QueryConfig[]> {
  const spy = jest.spyOn(Session.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.map(([query]) => query);
  } finally {
    spy.mockRestore();
  }
}

/**
 * The plan of every statement some work sends, made as the serving role in the organisation: all its nodes in one list.
 * `large`: as for tables so large that reading all of one is out of the question.
 */
export async function plansOf(
  database: Database,
  org: string,
  work: () => Promise<unknown>,
  { large = false } = {},
): Promise<Plan[][]> {
  const asked = await statementsOf(work);
  return database.sessions.transaction(org, async (session) => {
    const plans: Plan[][] = [];
    for (const way of large ? ['enable_seqscan', 'enable_bitmapscan', 'enable_sort'] : [])
      await session.query({ text: `select set_config('${way}', 'off', true)` });
    for (const { text, values } of asked) {
      const { rows } = await session.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
        text: `explain (format json) ${text}`,
        values: values ?? [],
      });
      plans.push(rows.flatMap((row) => nodes(row['QUERY PLAN'][0].Plan)));
    }
    return plans;
  });
}
