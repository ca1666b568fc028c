import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { exportedLine } from '../application/audit/exported-checkpoint.js';
import type { Checkpoint } from '../application/ports/checkpoint-store.js';
import { readConfiguration } from '../config/configuration.js';
import { withAuditDesk, type AuditDesk } from '../main/audit.js';
import { readFiles } from './checkpoint-files.js';
import type { CommandResult } from './command-result.js';
import { startFailure } from './start-failure.js';

/** What `sluice checkpoint` does. */
export interface CheckpointOptions {
  /** The file checkpoints are appended to. */
  readonly export?: string;
  /** Slug of the only organisation. */
  readonly organisation?: string;
}

const PAGE = 20;

async function* pagesAfter(
  { checkpoints }: AuditDesk,
  org: string,
  seq: number,
): AsyncGenerator<readonly Checkpoint[], void, undefined> {
  for (let last = seq; ;) {
    const page = await checkpoints.page(org, last, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.checkpoint.seq ?? last;
  }
}

/** Slugs of organisations whose last exported checkpoint is not in the database. */
async function contradicted(
  desk: AuditDesk,
  last: ReadonlyMap<string, Checkpoint>,
): Promise<readonly string[]> {
  const slugs: string[] = [];
  for (const { id, slug } of desk.organisations) {
    const exported = last.get(id);
    if (exported === undefined) continue;
    const [stored] = await desk.checkpoints.page(id, exported.checkpoint.seq - 1, 1);
    if (stored?.hash !== exported.hash) slugs.push(slug);
  }
  return slugs;
}

async function append(
  desk: AuditDesk,
  file: string,
  last: ReadonlyMap<string, Checkpoint>,
): Promise<CommandResult> {
  const wrong = await contradicted(desk, last);
  if (wrong.length > 0) {
    const advice = `run sluice verify-audit --checkpoint ${file} · 请运行该命令核查`;
    return {
      exitCode: 1,
      output: `${wrong.join(', ')}: ${file} holds checkpoints the database does not have; ${advice}\n`,
    };
  }
  let [count, hash] = [0, ''];
  for (const { id } of desk.organisations)
    for await (const page of pagesAfter(desk, id, last.get(id)?.checkpoint.seq ?? 0)) {
      await appendFile(file, page.map((one) => `${exportedLine(one)}\n`).join(''));
      count += page.length;
      hash = page.at(-1)?.hash ?? hash;
    }
  const proof = count === 0 ? '' : `, the last with hash · 末个哈希 ${hash}`;
  return {
    exitCode: 0,
    output: `${file}: ${count} checkpoint(s) appended · 已追加 ${count} 个检查点${proof}\n`,
  };
}

/**
 * `sluice checkpoint`: makes checkpoints over what has grown, and appends those a file does not hold yet to it.
 * @returns exit code 0 when done, 1 when the file contradicts the database, 2 when the arguments are of no use, 3 when the
 * database could not be opened or the file not be written.
 */
export async function checkpointCommand(
  { export: file, organisation }: CheckpointOptions,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<CommandResult> {
  const read = await readFiles(file !== undefined && existsSync(file) ? [file] : []);
  if ('complaint' in read) return { exitCode: 2, output: `${read.complaint}\n` };
  try {
    return await withAuditDesk(readConfiguration(environment), async (desk) => {
      const organisations = desk.organisations.filter(({ slug }) => slug === (organisation ?? slug));
      if (organisation !== undefined && organisations.length === 0)
        return { exitCode: 2, output: `no organisation ${organisation} · 没有组织 ${organisation}\n` };
      const made = await desk.make.make(0, organisation);
      const lines = made.map(
        ({ organisation: slug, checkpoints, heads }) =>
          `${slug}: ${checkpoints} checkpoint(s) over ${heads} chain(s) · ${checkpoints} 个检查点，涵盖 ${heads} 条链\n`,
      );
      if (file === undefined) return { exitCode: 0, output: lines.join('') };
      const { exitCode, output } = await append({ ...desk, organisations }, file, read.last);
      return { exitCode, output: `${lines.join('')}${output}` };
    });
  } catch (error) {
    return { exitCode: 3, output: startFailure(error) };
  }
}
