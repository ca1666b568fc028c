import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { toCaller } from './connection-failure.js';

/** A connection that sees the rows of one organisation, for the time of one piece of work. */
export class Session {
  constructor(
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {}

  /** TypeORM on this very connection. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Runs SQL past TypeORM; with a `name` the server plans it once per connection. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    return this.client.query<Row>(query);
  }
}

/**
 * The only thing that hands out connections. Each remembers the organisation it was last set to, so that setting it
 * costs a round trip on change only. Work must not ask for a second session while it holds one: PGlite has but one.
 */
export class OrganisationSessions {
  private readonly organisations = new WeakMap<PoolClient, string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Works on one connection, each statement a transaction of its own; `null` sees no organisation's rows. */
  async run<T>(org: string | null, work: (session: Session) => Promise<T>): Promise<T> {
    return this.onConnection(org, (session) => work(session));
  }

  /** Works in one transaction, undone when the work throws. */
  async transaction<T>(org: string | null, work: (session: Session) => Promise<T>): Promise<T> {
    return this.onConnection(org, async (session, runner) => {
      await runner.startTransaction();
      try {
        const result = await work(session);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        // A lost connection cannot be rolled back, and the server has done so already.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  private async onConnection<T>(
    org: string | null,
    work: (session: Session, runner: QueryRunner) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await this.setOrganisation(client, org ?? '');
      return await work(new Session(client, runner), runner);
    } catch (error) {
      throw toCaller(error);
    } finally {
      await runner.release();
    }
  }

  private async setOrganisation(client: PoolClient, org: string): Promise<void> {
    if (this.organisations.get(client) === org) return;
    this.organisations.delete(client);
    await client.query({
      name: 'set-organisation',
      text: `select set_config('app.org', $1, false)`,
      values: [org],
    });
    this.organisations.set(client, org);
  }
}
