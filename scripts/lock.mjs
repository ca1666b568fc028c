/**
 * Completes package-lock.json after dependencies changed: `npm run lock`.
 *
 * A registry mirror that carries only some platforms' builds of a package leaves the others out of the lock file, and
 * `npm ci` then refuses it everywhere. Each missing optional build is pinned exactly by the package that wants it, so
 * its entry can be written without asking a registry. Download addresses are removed: they name whichever registry
 * the last person used.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = { universal: ['arm64', 'x64'] };
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What a build's name says of where it runs: `@swc/core-linux-arm64-gnu` → linux, arm64. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const at = words.findIndex((word) => OPERATING_SYSTEMS.includes(word));
  if (at === -1) return undefined;
  const cpu = words[at + 1];
  return { os: [words[at]], cpu: PROCESSORS[cpu] ?? [cpu === 'armv7' || cpu === 'arm' ? 'arm' : cpu] };
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [at, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const path = `node_modules/${name}`;
    if (platform === undefined || !EXACT.test(version)) continue;
    if (lock.packages[path] !== undefined || lock.packages[`${at}/${path}`] !== undefined) continue;
    const { os, cpu } = platform;
    lock.packages[path] = { version, cpu, ...(entry.dev === true ? { dev: true } : {}), optional: true, os };
    added.push(`${name}@${version}`);
  }
}
const order = ([a], [b]) => (a === b ? 0 : a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(order));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added ${added.join(', ')}.`);
