/** Starts the HTTP contestants as processes of their own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseUrl, freePort } from './postgres.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Connections each HTTP contestant may open. */
export const POOL_SIZE = 16;

/** A node process serving HTTP, once it says so. */
async function startServer(args, environment, isReady) {
  const port = await freePort();
  const server = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  server.stdout.on('data', (chunk) => (output = (output + chunk).slice(-20_000)));
  server.stderr.on('data', (chunk) => (output = (output + chunk).slice(-20_000)));
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; !(await isReady(port, output)); tries++) {
    if (tries === 300 || server.exitCode !== null) {
      await stop();
      throw new Error(`the server did not start:\n${output}`);
    }
    await sleep(100);
  }
  return { pid: server.pid, port, stop };
}

const answers = async (port, path) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).ok;
  } catch {
    return false;
  }
};

/** The naive server of bench/naive, on its own database. */
export async function startNaive(postgres, database) {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'bench/naive/tsconfig.json')],
    { stdio: 'inherit' },
  );
  const environment = { DATABASE_URL: databaseUrl(postgres, database), POOL_SIZE: String(POOL_SIZE) };
  const entry = join(root, '.cache/bench-naive/main.js');
  return startServer([entry], environment, (_port, output) => output.includes('ready'));
}

/** The product as it is built, with an administrator whose password we know. */
export async function startProduct(postgres, database, { definitions, dataFolder, password }) {
  const environment = {
    DATABASE_URL: databaseUrl(postgres, database),
    SLUICE_DEFINITIONS: definitions,
    SLUICE_DATA_DIR: dataFolder,
    SLUICE_POOL_SIZE: String(POOL_SIZE),
    SLUICE_ADMIN_EMAIL: 'bench@example.com',
    SLUICE_ADMIN_PASSWORD: password,
    LOG_LEVEL: 'warn',
  };
  const entry = join(root, 'dist/cli/main.js');
  return startServer([entry, 'serve'], environment, (port) => answers(port, '/api/health/ready'));
}
