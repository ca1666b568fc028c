import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { FirstAdministrator } from '../application/access/found-organisation.js';
import { databaseClock, type Clock } from '../application/ports/clock.js';
import type { Configuration } from '../config/configuration.js';
import { DomainError } from '../errors/domain-error.js';
import { createHttpApplication } from '../http/application.js';
import { Metrics } from '../http/operations/metrics.js';
import type { Database } from '../persistence/database/database.js';
import { openDatabase } from '../persistence/database/open-database.js';
import { databaseConfig } from './database-config.js';
import { foundOrganisation, publishFolder } from './first-start.js';
import { MeteredPipeline } from './metered-pipeline.js';
import { offeredProvider } from './offered-provider.js';
import { poolState } from './pool-state.js';
import { startJobs } from './start-jobs.js';
import { storesOn, type Stores } from './stores.js';
import { useCases } from './use-cases.js';

/** A server that answers. */
export interface RunningServer {
  /** Where, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** Finishes the requests under way, then lets go of the database. */
  close(): Promise<void>;
}

/** How a server starts beside its configuration. */
export interface StartOptions {
  readonly clock?: Clock;
  /** Told of the first administrator as soon as there is one: what fails after that must not take the password along. */
  readonly onFounded?: (administrator: FirstAdministrator) => void;
  /** Puts more into the organisation before anybody is let in. */
  readonly fill?: (database: Database, stores: Stores) => Promise<void>;
}

/**
 * Starts everything: database, first administrator, definitions, HTTP, background work.
 * @throws DomainError of the `start.` entries of the catalogue, or about the definitions.
 */
export async function startServer(config: Configuration, options: StartOptions = {}): Promise<RunningServer> {
  const database = await openDatabase(databaseConfig(config));
  try {
    return await serve(config, database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  config: Configuration,
  database: Database,
  options: StartOptions,
): Promise<RunningServer> {
  const { clock = databaseClock, onFounded, fill } = options;
  const logger = pino({ level: config.logLevel, base: null });
  const stores = storesOn(database, config.dataDir, clock);
  const administrator = await foundOrganisation(stores, config);
  if (administrator !== undefined) onFounded?.(administrator);
  for (const version of await publishFolder(stores, config.definitions))
    logger.info(version, 'definition published');
  await fill?.(database, stores);
  const metrics = new Metrics(() => poolState(database));
  const pipeline = new MeteredPipeline(stores, clock, metrics);
  const edge = {
    signInLimit: config.signInLimit,
    trustedProxies: config.trustedProxies,
    metrics,
    ping: () =>
      database.sessions.run(null, async (session) => void (await session.query({ text: 'select 1' }))),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  };
  const application = await createHttpApplication(
    useCases(stores, pipeline, offeredProvider(config, logger)),
    edge,
    logger,
  );
  const port = await listen(application, config);
  const stopJobs = startJobs(stores, pipeline, logger, config);
  return {
    url: config.publicUrl ?? `http://${config.host}:${port}`,
    close: async () => {
      await application.close();
      await stopJobs();
      await database.close();
    },
  };
}

async function listen(application: NestFastifyApplication, { host, port }: Configuration): Promise<number> {
  try {
    await application.listen(port, host);
  } catch (error) {
    await application.close();
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DomainError('start.address-unusable', { host, port, reason });
  }
  return (application.getHttpServer().address() as AddressInfo).port;
}
