/**
 * Measures validation from outside: seeds every mistake at every place of every shipped definition and counts what is
 * reported, and where. Run with `npm run mutations`; see docs/mutations.md.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { FOLDERS, readFolder } from './measuring/corpus.js';
import { originals } from './measuring/measure.js';
import { report, shortcomings } from './measuring/report.js';
import type { Verdict } from './measuring/verdict.js';
import { operators } from './operators.js';
import type { Shard } from './shard.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [...FOLDERS] },
    operator: { type: 'string', multiple: true },
    lines: { type: 'boolean', default: false },
  },
});
const chosen = options.operator ?? operators.map(({ id }) => id);

function run(part: number, of: number): Promise<readonly Verdict[]> {
  const shard: Shard = { root, folders: options.folder, operators: chosen, part, of };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./shard.ts', import.meta.url), {
      workerData: shard,
      // Each mutant leaves much behind: room for it is quicker than tidying up after each.
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const started = performance.now();
const parts = availableParallelism();
const verdicts = (await Promise.all(Array.from({ length: parts }, (_, part) => run(part, parts)))).flat();
const measured = {
  verdicts,
  originals: options.folder.flatMap((name) => originals(readFolder(root, name))),
  operators: chosen,
};
const seconds = Math.round((performance.now() - started) / 1000);
const short = shortcomings(measured);
const lines = [
  report(measured, options.lines),
  `${verdicts.length} mutants of ${options.folder.join(', ')} in ${seconds} s`,
  ...short,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = short.length === 0 ? 0 : 1;
