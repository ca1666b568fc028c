/**
 * Writes what is generated from the code: `npm run generate`. With `--check` it writes nothing and fails when a file
 * in the repository is not what the code makes. A new generated file is one more line in `scripts/generated/index.mjs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated/index.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

function present(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

let stale = 0;
for (const { file, make } of generatedFiles) {
  const text = await make();
  if (present(file) === text) continue;
  stale += 1;
  if (check) {
    console.error(`${file} is not what the code makes: run \`npm run generate\` and commit it.`);
  } else {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`Wrote ${file}.`);
  }
}
console.log(`${generatedFiles.length} generated file(s), ${stale} ${check ? 'stale' : 'written'}.`);
process.exit(check && stale > 0 ? 1 : 0);
