import { existsSync } from 'node:fs';
import { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import { databaseClock } from '../application/ports/clock.js';
import { RebuildProjections, type RebuildReport } from '../application/rebuild-projections.js';
import type { Configuration } from '../config/configuration.js';
import { loadFolder } from '../definitions/load-folder.js';
import { DomainError } from '../errors/domain-error.js';
import { openDatabase } from '../persistence/database/open-database.js';
import { DatabaseProjectionStore } from '../persistence/instances/database-projection-store.js';
import { databaseConfig } from './database-config.js';
import { storesOn } from './stores.js';

/** Rebuilds every projection of every organisation from the log; with PGlite no server may be running. */
export async function rebuildAll(
  config: Configuration,
): Promise<readonly { slug: string; report: RebuildReport }[]> {
  const target = databaseConfig(config);
  if (target.kind === 'pglite' && target.folder !== null && !existsSync(target.folder)) {
    throw new DomainError('start.configuration-invalid', {
      reason: { en: `there is no data folder ${target.folder}`, zh: `没有数据目录 ${target.folder}` },
    });
  }
  const database = await openDatabase(target);
  try {
    const { calendars, customers, definitions, directory, instances } = storesOn(
      database,
      config.dataDir,
      databaseClock,
    );
    if (existsSync(config.definitions)) calendars.learn((await loadFolder(config.definitions)).calendars);
    const projections = new DatabaseProjectionStore(database);
    const rebuild = new RebuildProjections(
      projections,
      instances,
      new ProcessCatalogue(definitions),
      customers,
      calendars,
    );
    const reports: { slug: string; report: RebuildReport }[] = [];
    for (const organisation of await directory.organisations()) {
      reports.push({ slug: organisation.slug, report: await rebuild.rebuild(organisation) });
    }
    return reports;
  } finally {
    await database.close();
  }
}
