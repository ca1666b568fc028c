/**
 * (d) How long a start takes until the product is ready, and the memory it then holds: first start and later ones, on
 * the embedded database and on PostgreSQL. Needs a build; run with `npm run bench:start`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseUrl, freePort, psql, startPostgres } from './support/postgres.mjs';
import { median, printTable } from './support/table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LATER_STARTS = 5;

async function ready(port) {
  try {
    return (await fetch(`http://localhost:${port}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

function megabytes(pid, line) {
  const found = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) / 1024;
}

/** Starts the product, waits until it is ready and a moment longer, and stops it. */
async function start(environment) {
  const port = await freePort();
  const began = process.hrtime.bigint();
  const server = spawn(process.execPath, ['dist/cli/main.js', 'serve'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'warn', ...environment },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  while (!(await ready(port))) {
    if (server.exitCode !== null) throw new Error('the product did not start');
    await sleep(10);
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await sleep(2_000);
  const result = { seconds, resident: megabytes(server.pid, 'VmRSS'), peak: megabytes(server.pid, 'VmHWM') };
  server.kill('SIGTERM');
  await ended;
  return result;
}

async function measure(name, environment) {
  const rows = [{ name: `${name}, first start`, ...(await start(environment)) }];
  const later = [];
  for (let count = 0; count < LATER_STARTS; count++) later.push(await start(environment));
  const middle = (figure) => median(later.map((each) => each[figure]));
  rows.push({
    name: `${name}, later starts`,
    seconds: middle('seconds'),
    resident: middle('resident'),
    peak: middle('peak'),
  });
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'sluice-start-'));
const postgres = await startPostgres();
try {
  psql(postgres, 'postgres', 'create database started');
  const rows = [
    ...(await measure('embedded', { SLUICE_DATA_DIR: join(folder, 'embedded'), DATABASE_URL: '' })),
    ...(await measure('PostgreSQL', {
      SLUICE_DATA_DIR: join(folder, 'server'),
      DATABASE_URL: databaseUrl(postgres, 'started'),
    })),
  ];
  printTable(
    'Starting',
    ['start', 'ready after s', 'resident MB', 'peak MB'],
    rows.map(({ name, seconds, resident, peak }) => [
      name,
      seconds.toFixed(1),
      resident.toFixed(0),
      peak.toFixed(0),
    ]),
  );
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
