/** A throw-away PostgreSQL server for a benchmark: its own folder and port, durable as in production. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PACKAGED = '/usr/lib/postgresql';

function findPrograms() {
  const packaged = existsSync(PACKAGED)
    ? readdirSync(PACKAGED).map((version) => join(PACKAGED, version, 'bin'))
    : [];
  const folders = [...packaged.reverse(), ...(process.env.PATH ?? '').split(':')];
  const found = folders.find((folder) =>
    ['postgres', 'initdb', 'pgbench'].every((name) => existsSync(join(folder, name))),
  );
  if (found === undefined)
    throw new Error('PostgreSQL with its server programs and pgbench is needed: install it first.');
  return found;
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  server.close();
  return port;
}

/** The user PostgreSQL runs as: it refuses root. */
function serverUser() {
  if (process.getuid() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => /^(postgres|nobody):/.test(entry));
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}

/** A running server; `stop` ends it and removes its folder. */
export async function startPostgres() {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  const user = serverUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const initdb = [
    '--pgdata',
    data,
    '--username',
    'bench',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--locale',
    'C.UTF-8',
  ];
  execFileSync(join(programs, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' });
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    port,
    max_connections: 100,
    shared_buffers: '1GB',
    max_wal_size: '8GB',
    checkpoint_timeout: '30min',
    fsync: 'on',
    synchronous_commit: 'on',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...options], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const running = { pid: server.pid, port, programs, folder, stop };
  for (let tries = 0; ; tries++) {
    try {
      psql(running, 'postgres', 'select 1');
      return running;
    } catch (error) {
      if (tries === 100 || server.exitCode !== null) {
        await stop();
        throw error;
      }
      await sleep(100);
    }
  }
}

export const databaseUrl = (postgres, database) => `postgres://bench@127.0.0.1:${postgres.port}/${database}`;

/** Runs SQL as the superuser; answers what it prints. */
export function psql(postgres, database, sql, variables = {}) {
  const settings = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  const address = databaseUrl(postgres, database);
  const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...settings, '-f', '-', address];
  return execFileSync(join(postgres.programs, 'psql'), args, {
    input: sql,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim();
}
