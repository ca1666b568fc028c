import type { RebuildReport } from '../application/rebuild-projections.js';

/** The result of rebuilding one organisation, for the terminal. */
export function rebuildLine(slug: string, { instances, strays, same }: RebuildReport): string {
  const found = same ? 'the projections were as the log says' : 'the projections differed from the log and are mended';
  const removed = strays === 0 ? '' : `; removed ${strays} record(s) without a log`;
  return `${slug}: ${instances} instance(s) rebuilt, ${found}${removed}`;
}
