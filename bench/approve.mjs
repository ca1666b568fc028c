/**
 * (h) A decision on an approval over HTTP beside a guarded advance, both by people who see the record because it is
 * theirs or because they are asked, on one PostgreSQL. Run with `node bench/approve.mjs`; `--seconds 10` measures longer.
 */
import { parseArgs } from 'node:util';
import { approvedProcess } from './support/approved-process.mjs';
import { guardedProcess } from './support/guarded-process.mjs';
import { measureHttp } from './support/measure.mjs';
import { addPerson } from './support/people.mjs';
import { startPostgres } from './support/postgres.mjs';
import { copyTemplate, createTemplate, inRounds, prepareProduct, send } from './support/product.mjs';
import { printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '6' } } });
const CLIENTS = [1, 8, 32];
const STAGES = 7;
const load = { warmUp: 2, seconds: Number(values.seconds) };
/** So many a second that no run reaches the end. */
const MOST = Math.ceil((load.warmUp + load.seconds) * 3000);

async function advance(postgres, server) {
  const template = await createTemplate(server, 'guarded', 3);
  const ids = copyTemplate(postgres, template, '8001', Math.ceil(MOST / 2));
  return { name: 'an advance', server, targets: inRounds(ids, STAGES - 1), results: [] };
}

async function decide(postgres, server, approver) {
  const template = await createTemplate(server, 'approved', 3);
  await send(server, 'POST', `/instances/${template}/approvals/price/request`, {});
  const { request } = await send(server, 'GET', `/instances/${template}/approvals/price`);
  const targets = copyTemplate(postgres, template, '8002', MOST * 2);
  const path = '/api/v1/instances/{id}/approvals/price/decide';
  const body = { verdict: 'approve', covered: request.digest };
  return {
    name: 'a decision',
    server: { ...server, token: approver.token, path, body },
    targets,
    results: [],
  };
}

/** Measures the contestants in turns, so that whatever else the machine does meets both; no target is used twice. */
async function measure(postgres, contestants) {
  for (const clients of CLIENTS) {
    for (const contestant of contestants) {
      const { server, targets, results } = contestant;
      const result = await measureHttp(server, postgres, { ...load, clients, targets });
      targets.splice(0, result.used);
      results.push(result);
    }
  }
}

const postgres = await startPostgres();
try {
  const definitions = {
    guarded: guardedProcess('guarded', STAGES),
    approved: approvedProcess('approved', STAGES),
  };
  const server = await prepareProduct(postgres, definitions);
  try {
    const rep = addPerson(postgres, server.database, server.org, { number: 1, role: 'rep' });
    const approver = addPerson(postgres, server.database, server.org, {
      number: 2,
      role: 'approver',
      groups: ['approvers'],
    });
    const asRep = { ...server, token: rep.token };
    const contestants = [await advance(postgres, asRep), await decide(postgres, asRep, approver)];
    await measure(postgres, contestants);
    printTable(
      'A decision on an approval beside an advance',
      ['contestant', 'clients', 'a second', 'median ms', 'p99 ms', 'node CPU µs', 'PostgreSQL CPU µs'],
      contestants.flatMap(({ name, results }) =>
        results.map(({ rate, p50, p99, serverCpu, postgresCpu }, place) => [
          name,
          CLIENTS[place],
          rate.toFixed(0),
          p50.toFixed(2),
          p99.toFixed(2),
          serverCpu.toFixed(0),
          postgresCpu.toFixed(0),
        ]),
      ),
    );
    const [advances, decisions] = contestants.map(({ results }) => results);
    printTable(
      'The cost of a decision ÷ that of an advance',
      ['clients', 'time', 'CPU'],
      CLIENTS.map((clients, place) => {
        const [one, other] = [decisions[place], advances[place]];
        const cpu = (result) => result.serverCpu + result.postgresCpu;
        return [clients, ratio(other.rate / one.rate), ratio(cpu(one) / cpu(other))];
      }),
    );
  } finally {
    await server.stop();
  }
} finally {
  await postgres.stop();
}
