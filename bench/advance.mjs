/**
 * (b) A guarded advance over HTTP beside the same reads and writes in pgbench, and beside the same thing written
 * naively, on one PostgreSQL. Run with `npm run bench:advance`; `-- --seconds 10` measures longer.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureHttp, measurePgbench } from './support/measure.mjs';
import { psql, startPostgres } from './support/postgres.mjs';
import { copyTemplate, createTemplate, inRounds, prepareProduct } from './support/product.mjs';
import { startNaive } from './support/servers.mjs';
import { printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' } } });
const CLIENTS = [1, 8, 32];
const load = { warmUp: 2, seconds: Number(values.seconds) };
/** Each record can be advanced six times; enough of them that no run reaches the end. */
const RECORDS = Math.ceil((load.warmUp + load.seconds) * 2500);
const PGBENCH = fileURLToPath(new URL('pgbench/advance.sql', import.meta.url));
const FILL_NAIVE = readFileSync(new URL('naive/fill.sql', import.meta.url), 'utf8');
const NAIVE_SECRET = 'benchmark';

/** Hands out what is still to be advanced, run after run. */
function stock(ids) {
  const all = inRounds(ids, 6);
  let used = 0;
  return {
    left: () => all.slice(used),
    take: (count) => (used += count),
  };
}

async function measureServer(postgres, server, ids) {
  const targets = stock(ids);
  const results = [];
  for (const clients of CLIENTS) {
    const result = await measureHttp(server, postgres, { ...load, clients, targets: targets.left() });
    targets.take(result.used);
    results.push(result);
  }
  return results;
}

async function product(postgres) {
  const server = await prepareProduct(postgres, { guarded: 7 });
  try {
    const template = await createTemplate(server, 'guarded', 3);
    const ids = copyTemplate(postgres, template, '8002', RECORDS);
    copyTemplate(postgres, template, '8001', 20_000);
    const overHttp = await measureServer(postgres, server, ids);
    return {
      overHttp,
      org: server.org,
      actor: server.actor,
      credential: server.credential,
      database: server.database,
    };
  } finally {
    await server.stop();
  }
}

async function pgbench(postgres, { org, actor, credential, database }) {
  const environment = { PGOPTIONS: `-c role=sluice_app -c app.org=${org}` };
  const variables = { org, actor, credential, instances: 20_000 };
  const results = [];
  for (const clients of CLIENTS) {
    results.push(
      await measurePgbench(postgres, database, PGBENCH, { ...load, clients, variables, environment }),
    );
  }
  return results;
}

async function naive(postgres) {
  psql(postgres, 'postgres', 'create database naive');
  const server = await startNaive(postgres, 'naive');
  try {
    psql(postgres, 'naive', FILL_NAIVE, { secret: NAIVE_SECRET, count: RECORDS });
    const ids = Array.from(
      { length: RECORDS },
      (_, place) => `01930000-0000-7000-8001-${(place + 1).toString(16).padStart(12, '0')}`,
    );
    const contestant = { ...server, token: NAIVE_SECRET, path: '/opportunities/{id}/advance' };
    return await measureServer(postgres, contestant, ids);
  } finally {
    await server.stop();
  }
}

const postgres = await startPostgres();
try {
  const { overHttp, ...access } = await product(postgres);
  const contestants = {
    'Sluice over HTTP': overHttp,
    pgbench: await pgbench(postgres, access),
    'naive over HTTP': await naive(postgres),
  };
  const bare = contestants.pgbench;
  const slow = contestants['naive over HTTP'];
  printTable(
    'A guarded advance, each contestant',
    [
      'contestant',
      'clients',
      'a second',
      'median ms (pgbench: mean)',
      'p99 ms',
      'node CPU µs',
      'PostgreSQL CPU µs',
    ],
    Object.entries(contestants).flatMap(([name, results]) =>
      results.map(({ rate, p50, p99, serverCpu, postgresCpu }, place) => [
        name,
        CLIENTS[place],
        rate.toFixed(0),
        p50.toFixed(2),
        p99?.toFixed(2) ?? '–',
        serverCpu.toFixed(0),
        postgresCpu.toFixed(0),
      ]),
    ),
  );
  printTable(
    'Sluice as ratios',
    [
      'clients',
      'throughput ÷ pgbench',
      'throughput ÷ naive',
      'CPU in all ÷ pgbench’s PostgreSQL CPU',
      'naive’s CPU ÷ the same',
    ],
    CLIENTS.map((clients, place) => [
      clients,
      ratio(overHttp[place].rate / bare[place].rate),
      ratio(overHttp[place].rate / slow[place].rate),
      ratio((overHttp[place].serverCpu + overHttp[place].postgresCpu) / bare[place].postgresCpu),
      ratio((slow[place].serverCpu + slow[place].postgresCpu) / bare[place].postgresCpu),
    ]),
  );
} finally {
  await postgres.stop();
}
