import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { OfferedProvider } from '../../src/application/access/provider-sign-in.js';
import type { Organisation } from '../../src/application/ports/directory.js';
import { createHttpApplication } from '../../src/http/application.js';
import type { HttpOptions } from '../../src/http/http-options.js';
import { Metrics } from '../../src/http/operations/metrics.js';
import { publishFolder } from '../../src/main/first-start.js';
import { MeteredPipeline } from '../../src/main/metered-pipeline.js';
import { poolState } from '../../src/main/pool-state.js';
import { storesOn, type Stores } from '../../src/main/stores.js';
import { useCases } from '../../src/main/use-cases.js';
import type { Database } from '../../src/persistence/database/database.js';
import { foundCompany, type People, type PostName } from './company.js';
import { HttpClient } from './http-client.js';
import { SettableClock } from './settable-clock.js';
import { openTestDatabase } from './test-database.js';

/** The whole product in this process, listening on the loopback, with a company in it. */
export interface RunningProduct {
  readonly database: Database;
  readonly stores: Stores;
  readonly clock: SettableClock;
  readonly organisation: Organisation;
  readonly people: People;
  readonly url: string;
  /** A client without a credential. */
  readonly anyone: HttpClient;
  /** A client with the token of whoever holds the post. */
  as(post: PostName): HttpClient;
  close(): Promise<void>;
}

/** What a test may want otherwise. */
export interface ProductOptions {
  /** The folder of definitions; the shipped one unless named. */
  readonly definitions?: string;
  readonly http?: Partial<HttpOptions>;
  /** An identity provider to sign in at. */
  readonly offer?: OfferedProvider;
  /** Replaces stores, to make them fail. */
  readonly stores?: (stores: Stores) => Stores;
}

/** Starts the product on the tests' database. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'sluice-product-'));
  const clock = new SettableClock();
  const real = storesOn(database, folder, clock);
  const { organisation, people } = await foundCompany(real.directory);
  await publishFolder(real, options.definitions ?? 'process-definitions');
  const metrics = new Metrics(() => poolState(database));
  const stores = options.stores?.(real) ?? real;
  const application = await createHttpApplication(
    useCases(stores, new MeteredPipeline(stores, clock, metrics), options.offer),
    { signInLimit: 1_000_000, metrics, ping: () => ping(database), ...options.http },
    pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
  );
  await application.listen(0, '127.0.0.1');
  const { port } = application.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const agent = new Agent({ keepAlive: true });
  const anyone = new HttpClient(url, agent);
  return {
    ...{ database, stores: real, clock, organisation, people, url, anyone },
    as: (post) => anyone.with({ authorization: `Bearer ${people[post].token}` }),
    close: async () => {
      agent.destroy();
      await application.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ping({ sessions }: Database): Promise<void> {
  await sessions.run(null, (session) => session.query({ text: 'select 1' }));
}
