/** Runs one contestant under load and says what an advance cost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { familySeconds, processSeconds } from './cpu.mjs';

const LOAD = new URL('load.mjs', import.meta.url).pathname;

/** What was used between two looks. */
function meter(serverPid, postgresPid) {
  const server = serverPid === undefined ? 0 : processSeconds(serverPid);
  const postgres = familySeconds(postgresPid);
  return () => ({
    serverSeconds: serverPid === undefined ? 0 : processSeconds(serverPid) - server,
    postgresSeconds: familySeconds(postgresPid) - postgres,
  });
}

/** Per advance, in microseconds, with the rate. */
function figures(count, elapsed, used) {
  return {
    rate: count / elapsed,
    serverCpu: (used.serverSeconds / count) * 1e6,
    postgresCpu: (used.postgresSeconds / count) * 1e6,
  };
}

const pick = ({ port, token, path, body }) => ({ port, token, path, body });

/** Drives an HTTP server with the load generator in a process of its own. */
export async function measureHttp(server, postgres, settings) {
  const load = spawn(process.execPath, [LOAD], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(load, 'exit');
  load.stdin.end(JSON.stringify({ ...pick(server), ...settings }));
  let used;
  let look;
  let result;
  for await (const line of createInterface({ input: load.stdout })) {
    if (line === 'measuring') look = meter(server.pid, postgres.pid);
    else if (line === 'measured') used = look();
    else result = JSON.parse(line);
  }
  const [code] = await ended;
  if (code !== 0 || result === undefined) throw new Error('the load generator failed');
  const wrong = Object.entries(result.unexpected);
  if (wrong.length > 0)
    throw new Error(
      `answers that were no advance: ${wrong.map(([status, times]) => `${times} × ${status}`).join(', ')}`,
    );
  return {
    ...figures(result.answered, result.elapsed, used),
    p50: result.p50,
    p99: result.p99,
    used: result.used,
  };
}

/** Runs a pgbench script; a short run first warms the caches. */
export async function measurePgbench(
  postgres,
  database,
  script,
  { clients, warmUp, seconds, variables, environment },
) {
  const run = async (duration) => {
    const args = [
      '-n',
      '-M',
      'prepared',
      '-h',
      '127.0.0.1',
      '-p',
      postgres.port,
      '-U',
      'bench',
      '-c',
      clients,
    ];
    args.push('-j', Math.min(clients, 2), '-T', duration, '-f', script);
    for (const [name, value] of Object.entries(variables)) args.push('-D', `${name}=${value}`);
    const bench = spawn(`${postgres.programs}/pgbench`, [...args.map(String), database], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    bench.stdout.on('data', (chunk) => (output += chunk));
    bench.stderr.on('data', (chunk) => (output += chunk));
    const [code] = await once(bench, 'close');
    if (code !== 0) throw new Error(`pgbench failed: ${output}`);
    const count = Number(/actually processed: (\d+)/.exec(output)[1]);
    const elapsed = count / Number(/tps = ([\d.]+)/.exec(output)[1]);
    return { count, elapsed, p50: Number(/latency average = ([\d.]+)/.exec(output)[1]) };
  };
  await run(warmUp);
  const look = meter(undefined, postgres.pid);
  const { count, elapsed, p50 } = await run(seconds);
  return { ...figures(count, elapsed, look()), p50 };
}
