import { existsSync } from 'node:fs';
import { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import { databaseClock } from '../application/ports/clock.js';
import { RebuildProjections, type RebuildReport } from '../application/rebuild-projections.js';
import type { Configuration } from '../config/configuration.js';
import { loadFolder } from '../definitions/load-folder.js';
import { DatabaseProjectionStore } from '../persistence/instances/database-projection-store.js';
import { onExistingDatabase } from './open-existing.js';
import { storesOn } from './stores.js';

/** Rebuilds every projection of every organisation from the log; with PGlite no server may be running. */
export async function rebuildAll(
  config: Configuration,
): Promise<readonly { slug: string; report: RebuildReport }[]> {
  return onExistingDatabase(config, async (database) => {
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
  });
}
