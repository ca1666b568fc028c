import type { RebuildReport } from '../application/rebuild-projections.js';
import { readConfiguration } from '../config/configuration.js';
import { rebuildAll } from '../main/rebuild.js';
import type { CommandResult } from './command-result.js';
import { startFailure } from './start-failure.js';

/** The result of rebuilding one organisation, for the terminal. */
export function rebuildLine(slug: string, { instances, strays, same }: RebuildReport): string {
  const found = same
    ? 'the projections were as the log says'
    : 'the projections differed from the log and are mended';
  const removed = strays === 0 ? '' : `; removed ${strays} record(s) without a log`;
  return `${slug}: ${instances} instance(s) rebuilt, ${found}${removed}`;
}

/** `sluice rebuild`: drops every projection and writes it again from the events. */
export async function rebuildCommand(): Promise<CommandResult> {
  try {
    const reports = await rebuildAll(readConfiguration(process.env));
    return {
      exitCode: 0,
      output: reports.map(({ slug, report }) => `${rebuildLine(slug, report)}\n`).join(''),
    };
  } catch (error) {
    return { exitCode: 1, output: startFailure(error) };
  }
}
