#!/usr/bin/env node
/**
 * Runs `sluice` from a checkout: builds first when there is no build or a source file is newer than it, then hands
 * over to the command line in this same process, so that signals reach it and its exit code is ours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'dist', 'cli', 'main.js');

function newestSource() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const sources = files
    .filter((file) => file.isFile() && !file.name.endsWith('.spec.ts'))
    .map((file) => join(file.parentPath, file.name));
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((name) => join(root, name));
  return Math.max(...[...sources, ...settings].map((file) => statSync(file).mtimeMs));
}

function isBuilt() {
  if (!existsSync(entry)) return false;
  // An installed copy carries its build and no sources.
  return !existsSync(join(root, 'src')) || statSync(entry).mtimeMs >= newestSource();
}

if (!isBuilt()) {
  process.stderr.write('Building…\n');
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
