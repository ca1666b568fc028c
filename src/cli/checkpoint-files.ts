import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { importedLine } from '../application/audit/exported-checkpoint.js';
import type { Checkpoint } from '../application/ports/checkpoint-store.js';

/** The last checkpoint of each organisation in some files, by the id of the organisation; or why they are of no use. */
export type FilesRead = { readonly last: ReadonlyMap<string, Checkpoint> } | { readonly complaint: string };

async function* linesOf(file: string): AsyncGenerator<readonly [number, string], void, undefined> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield [number, line];
  }
}

/** The checkpoints of one organisation in files that were read without complaint. */
export async function* checkpointsIn(
  files: readonly string[],
  org: string,
): AsyncGenerator<Checkpoint, void, undefined> {
  for (const file of files)
    for await (const [, line] of linesOf(file)) {
      const one = importedLine(line);
      if (one?.checkpoint.org === org) yield one;
    }
}

/** Reads exported files once from end to end: every line has to be a checkpoint, and to follow the one before. */
export async function readFiles(files: readonly string[]): Promise<FilesRead> {
  const last = new Map<string, Checkpoint>();
  for (const file of files) {
    let empty = true;
    try {
      for await (const [number, line] of linesOf(file)) {
        empty = false;
        const one = importedLine(line);
        if (one === undefined)
          return {
            complaint: `${file}:${number} is no exported checkpoint, or was changed · 不是导出的检查点，或已被改动`,
          };
        const before = last.get(one.checkpoint.org);
        if (before !== undefined && one.checkpoint.previousHash !== before.hash)
          return {
            complaint: `${file}:${number} does not follow the checkpoint before it · 与前一个检查点不衔接`,
          };
        last.set(one.checkpoint.org, one);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return { complaint: `${file} cannot be read (${code ?? String(error)}) · 无法读取` };
    }
    if (empty) return { complaint: `${file} holds no checkpoint · 文件中没有检查点` };
  }
  return { last };
}
