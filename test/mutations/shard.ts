import { parentPort, workerData } from 'node:worker_threads';
import { readFolder } from './measuring/corpus.js';
import { measure } from './measuring/measure.js';

/** What a worker is told: which part of the mutants is its own. */
export interface Shard {
  readonly root: string;
  readonly folders: readonly string[];
  readonly operators: readonly string[];
  readonly part: number;
  readonly of: number;
}

const { root, folders, operators, part, of } = workerData as Shard;
const takes = (index: number) => index % of === part;
parentPort?.postMessage(
  folders.flatMap((name) =>
    [...measure(readFolder(root, name), { operators, takes })].map((verdict) => ({
      ...verdict,
      file: `${name}/${verdict.file}`,
    })),
  ),
);
