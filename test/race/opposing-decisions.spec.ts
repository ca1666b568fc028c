import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { VerifyAudit } from '../../src/application/audit/verify-audit.js';
import { replay } from '../../src/engine/apply.js';
import { idOf, Quotations } from '../support/quotations.js';
import { server } from '../support/server-database.js';

const PAIRS = 1000;
/** So many pairs are under way at once. */
const ABREAST = 8;

jest.setTimeout(180_000);

/** Whether two race is up to the database: one process on PGlite takes them one after the other. */
const describeServer = server === '' ? describe.skip : describe;

describeServer(`${PAIRS} pairs of opposing decisions`, () => {
  let quotations: Quotations;
  beforeAll(async () => {
    quotations = await Quotations.start();
  });
  afterAll(() => quotations.product.close());

  const query = async <Row extends object>(text: string): Promise<Row[]> => {
    const { database, organisation } = quotations.product;
    const { rows } = await database.sessions.run(organisation.id, (session) => session.query<Row>({ text }));
    return rows;
  };

  /** One approves while the other rejects; answers how it came out. */
  async function pair(): Promise<{ path: string; won: string; lost: unknown; statuses: readonly number[] }> {
    const path = await quotations.create();
    const { request } = await quotations.ask(path);
    const decide = (post: 'manager' | 'director', verdict: string) =>
      quotations.product
        .as(post)
        .post(`${path}/approvals/price/decide`, { verdict, covered: request.digest, comment: 'so' });
    const [approval, rejection] = await Promise.all([
      decide('manager', 'approve'),
      decide('director', 'reject'),
    ]);
    const [winner, loser] = approval.status === 200 ? [approval, rejection] : [rejection, approval];
    const won = winner === approval ? 'granted' : 'rejected';
    return { path, won, lost: loser.json, statuses: [winner.status, loser.status] };
  }

  it('hold exactly once each: the other reads what happened, and no trace is left of what did not', async () => {
    const { stores, organisation } = quotations.product;
    const outcomes: Awaited<ReturnType<typeof pair>>[] = [];
    let started = 0;
    const runner = async (): Promise<void> => {
      while (started < PAIRS) {
        started += 1;
        outcomes.push(await pair());
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, runner));
    expect(outcomes).toHaveLength(PAIRS);

    for (const { path, won, lost, statuses } of outcomes) {
      expect(statuses).toEqual([200, 409]);
      expect(lost).toMatchObject({ code: 'command.refused', blockers: [{ code: 'approval.not-pending' }] });
      const sealed = await stores.instances.events(organisation.id, idOf(path));
      const events = sealed.map(({ event }) => event);
      expect(events.map(({ type }) => type)).toEqual([
        'instance.created',
        'approval.requested',
        'approval.decided',
        `approval.${won}`,
      ]);
    }
    expect(new Set(outcomes.map(({ won }) => won)).size).toBe(2);

    const states = await query<{ id: string; state: object }>('select id, state from instance');
    for (const { id, state } of states) {
      const sealed = await stores.instances.events(organisation.id, id);
      expect(state).toEqual(replay(sealed.map(({ event }) => event)));
    }
    expect(await new VerifyAudit(stores.auditSnapshots).verify(organisation.id)).toMatchObject({
      records: { chains: PAIRS, rows: PAIRS * 4 },
      findings: [],
    });
    for (const table of ['approval_seat', 'pending_approval', 'job'])
      expect(await query(`select from ${table}`)).toEqual([]);
    // Two are asked; of the end the requester hears and the one who did not decide; each once.
    const told = await query<{ topic: string; told: number; of: number }>(
      `select topic, count(*)::integer as told, count(distinct (instance, recipient))::integer as of
         from outbox where recipient is not null group by topic order by topic`,
    );
    expect(told).toEqual([
      { topic: 'approval.asked', told: PAIRS * 2, of: PAIRS * 2 },
      { topic: 'approval.ended', told: PAIRS * 2, of: PAIRS * 2 },
    ]);
  });
});
