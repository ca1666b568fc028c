import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { FirstAdministrator } from '../application/access/found-organisation.js';
import { databaseClock, type Clock } from '../application/ports/clock.js';
import type { Configuration } from '../config/configuration.js';
import { DomainError } from '../errors/domain-error.js';
import { createHttpApplication } from '../http/application.js';
import { Metrics } from '../http/operations/metrics.js';
import type { Database } from '../persistence/database/database.js';
import { openDatabase } from '../persistence/database/open-database.js';
import { startJobs } from './start-jobs.js';
import { databaseConfig } from './database-config.js';
import { foundOrganisation, publishFolder } from './first-start.js';
import { MeteredPipeline } from './metered-pipeline.js';
import { poolState } from './pool-state.js';
import { storesOn } from './stores.js';
import { useCases } from './use-cases.js';

/** A server that answers. */
export interface RunningServer {
  /** Where, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** Present at the first start. */
  readonly administrator?: FirstAdministrator;
  /** Finishes the requests under way, then lets go of the database. */
  close(): Promise<void>;
}

/**
 * Starts everything: database, first administrator, definitions, background work, HTTP.
 * @throws DomainError of the `start.` entries of the catalogue, or about the definitions.
 */
export async function startServer(config: Configuration, clock: Clock = databaseClock): Promise<RunningServer> {
  const database = await openDatabase(databaseConfig(config));
  try {
    return await serve(config, database, clock);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(config: Configuration, database: Database, clock: Clock): Promise<RunningServer> {
  const logger = pino({ level: config.logLevel, base: null });
  const stores = storesOn(database, config.dataDir, clock);
  const administrator = await foundOrganisation(stores, config);
  for (const version of await publishFolder(stores, config.definitions)) logger.info(version, 'definition published');
  const metrics = new Metrics(() => poolState(database));
  const options = {
    signInLimit: config.signInLimit,
    metrics,
    ping: () => database.sessions.run(null, async (session) => void (await session.query({ text: 'select 1' }))),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  };
  const pipeline = new MeteredPipeline(stores, clock, metrics);
  const application = await createHttpApplication(useCases(stores, pipeline), options, logger);
  try {
    await application.listen(config.port, config.host);
  } catch (error) {
    await application.close();
    const { host, port } = config;
    throw new DomainError('start.address-unusable', { host, port, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  const { port } = application.getHttpServer().address() as AddressInfo;
  const stopJobs = startJobs(stores, logger);
  return {
    url: config.publicUrl ?? `http://${config.host}:${port}`,
    ...(administrator === undefined ? {} : { administrator }),
    close: async () => {
      await application.close();
      await stopJobs();
      await database.close();
    },
  };
}
