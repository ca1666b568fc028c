import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { ProcessCatalogue } from '../../src/application/definitions/process-catalogue.js';
import { RebuildProjections, type RebuildReport } from '../../src/application/rebuild-projections.js';
import { replay } from '../../src/engine/apply.js';
import { DatabaseProjectionStore } from '../../src/persistence/instances/database-projection-store.js';
import { SEES_EVERYTHING } from '../../src/application/visibility/viewer.js';
import type { RunningProduct } from '../support/running-product.js';

/** What changes with any write, of one table each: rows, and what counts the changes of a row. */
const FIGURES = [
  'event: count(*)',
  'instance: coalesce(sum(seq), 0)',
  'evidence: count(*)',
  'evidence_match: count(*)',
  'stage_stay: count(*)',
  'artifact_version: count(*)',
  'personal_value: count(*)',
  'customer: coalesce(sum(version), 0)',
  'contact: coalesce(sum(version), 0)',
  'app_user: coalesce(sum(version), 0)',
  'team: count(*)',
  'substitution: count(*) + count(revoked_at)',
  'gate_override: count(*)',
  'gate_doubt: count(*)',
  'expectation: count(*)',
  'open_check: count(*)',
  'pending_approval: count(*)',
  'credential: count(*) + count(revoked_at)',
] as const;

const STATEMENT = FIGURES.map((figure) => figure.split(': '))
  .map(([table = '', count = '']) => `(select ${count} from ${table} where org = $1)`)
  .join(` || ' ' || `);

/** The books of the company: what is written in the database, and whether it is whole. */
export class Ledger {
  constructor(private readonly product: RunningProduct) {}

  /** Changes whenever anything of the company does. */
  async fingerprint(): Promise<string> {
    const { database, organisation } = this.product;
    const { rows } = await database.sessions.run(organisation.id, (session) =>
      session.query<{ figures: string }>({
        name: 'ledger',
        text: `select ${STATEMENT} as figures`,
        values: [organisation.id],
      }),
    );
    return rows[0]?.figures ?? '';
  }

  /** That the log of an instance is an unbroken chain of hashes, and adds up to the state that is stored. */
  async verify(instance: string): Promise<void> {
    const { stores, organisation } = this.product;
    const events = await stores.instances.events(organisation.id, instance);
    let previousHash: string | null = null;
    for (const [place, { event, text, hash }] of events.entries()) {
      const sealed = JSON.parse(text) as { previousHash: string | null; seq: number };
      expect([event.seq, sealed.seq, sealed.previousHash]).toEqual([place + 1, place + 1, previousHash]);
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash);
      previousHash = hash;
    }
    const stored = await stores.queries.find(organisation.id, SEES_EVERYTHING, instance);
    expect(JSON.parse(JSON.stringify(replay(events.map(({ event }) => event))))).toEqual(stored?.state);
  }

  /** Every instance there is. */
  instances(): Promise<readonly string[]> {
    return this.projections().instances(this.product.organisation.id, { limit: 100_000 });
  }

  /** Drops every projection and makes it again from the log. */
  rebuild(): Promise<RebuildReport> {
    const { stores, organisation } = this.product;
    const { instances, definitions, customers, calendars } = stores;
    const rebuild = new RebuildProjections(
      this.projections(),
      instances,
      new ProcessCatalogue(definitions),
      customers,
      calendars,
    );
    return rebuild.rebuild(organisation);
  }

  private projections(): DatabaseProjectionStore {
    return new DatabaseProjectionStore(this.product.database);
  }
}
