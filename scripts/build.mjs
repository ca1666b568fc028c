/**
 * Compiles src/ into dist/. What is compiled lies beside until it is whole, and then takes the place of dist/: so nothing
 * stays of a source that is gone, a wrong type leaves the last build alone, and a server that runs from it keeps its files
 * but for a moment.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const next = join(root, `dist-${process.pid}`);
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const project = join(root, 'tsconfig.build.json');
try {
  const compiled = spawnSync(process.execPath, [compiler, '-p', project, '--outDir', next], {
    stdio: 'inherit',
  });
  process.exitCode = compiled.status ?? 1;
  if (compiled.status === 0) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  }
} finally {
  rmSync(next, { recursive: true, force: true });
}
