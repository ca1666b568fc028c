/**
 * (h) A decision on an approval over HTTP beside a guarded advance, both by people who see the record because it is
 * theirs or because they are asked, on one PostgreSQL. Run with `node bench/approve.mjs`; `--rounds 15` measures longer.
 */
import { parseArgs } from 'node:util';
import { approvedProcess } from './support/approved-process.mjs';
import { guardedProcess } from './support/guarded-process.mjs';
import { measureHttp } from './support/measure.mjs';
import { addPerson } from './support/people.mjs';
import { startPostgres } from './support/postgres.mjs';
import { copyTemplate, createTemplate, prepareProduct, send } from './support/product.mjs';
import { median, printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const CLIENTS = [1, 8, 32];
const ROUNDS = Number(values.rounds);
const STAGES = 7;
const load = { warmUp: 0.3, seconds: 1 };
/** So many a second that no round reaches the end; none is used twice. */
const MOST = Math.ceil((CLIENTS.length * (ROUNDS + 1) + 2) * (load.warmUp + load.seconds) * 2500);

async function advance(postgres, server) {
  const template = await createTemplate(server, 'guarded', 3);
  return { name: 'an advance', server, targets: copyTemplate(postgres, template, '8001', MOST) };
}

/** A record on which the approval was asked for, and what an approver sends. */
async function asked(server) {
  const template = await createTemplate(server, 'approved', 3);
  await send(server, 'POST', `/instances/${template}/approvals/price/request`, {});
  const { request } = await send(server, 'GET', `/instances/${template}/approvals/price`);
  return { template, body: { verdict: 'approve', covered: request.digest } };
}

async function decide(postgres, server, approver) {
  const { template, body } = await asked(server);
  const targets = copyTemplate(postgres, template, '8002', MOST);
  const path = '/api/v1/instances/{id}/approvals/price/decide';
  return { name: 'a decision', server: { ...server, token: approver.token, path, body }, targets };
}

/** The same record one step later: as large, and through a gate that asks for the approval as well. */
async function advanceApproved(postgres, server, approver) {
  const { template, body } = await asked(server);
  const byApprover = { ...server, token: approver.token };
  await send(byApprover, 'POST', `/instances/${template}/approvals/price/decide`, body);
  return { name: 'an advance on it', server, targets: copyTemplate(postgres, template, '8003', MOST) };
}

async function once(postgres, { server, targets }, settings) {
  const result = await measureHttp(server, postgres, {
    ...load,
    ...settings,
    targets: targets.slice(0, 50_000),
  });
  targets.splice(0, result.used);
  return result;
}

/**
 * The contestants take turns in short rounds, the first of a round last in the next, so that whatever else the machine
 * does meets both; the first round warms both up.
 */
async function measure(postgres, contestants, clients) {
  const results = contestants.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    const places = [...contestants.keys()];
    for (const place of round % 2 === 0 ? places : places.reverse()) {
      const result = await once(postgres, contestants[place], { clients });
      if (round >= 0) results[place].push(result);
    }
  }
  return results.map((each) => {
    const middle = (figure) => median(each.map((result) => result[figure]));
    return {
      rate: middle('rate'),
      p50: middle('p50'),
      p99: middle('p99'),
      serverCpu: middle('serverCpu'),
      postgresCpu: middle('postgresCpu'),
    };
  });
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
    const contestants = [
      await advance(postgres, asRep),
      await decide(postgres, asRep, approver),
      await advanceApproved(postgres, asRep, approver),
    ];
    for (const contestant of contestants) await once(postgres, contestant, { clients: 8, seconds: 2 });
    const results = [];
    for (const clients of CLIENTS) results.push(await measure(postgres, contestants, clients));
    printTable(
      'A decision on an approval beside an advance',
      ['contestant', 'clients', 'a second', 'median ms', 'p99 ms', 'node CPU µs', 'PostgreSQL CPU µs'],
      contestants.flatMap(({ name }, contestant) =>
        results.map((each, place) => {
          const { rate, p50, p99, serverCpu, postgresCpu } = each[contestant];
          const figures = [rate.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
          return [name, CLIENTS[place], ...figures, serverCpu.toFixed(0), postgresCpu.toFixed(0)];
        }),
      ),
    );
    const cpu = (result) => result.serverCpu + result.postgresCpu;
    printTable(
      'The cost of a decision',
      [
        'clients',
        'time ÷ an advance',
        'CPU ÷ an advance',
        'time ÷ an advance on it',
        'CPU ÷ an advance on it',
      ],
      results.map(([bare, decision, same], place) => [
        CLIENTS[place],
        ...[bare, same].flatMap((advance) => [
          ratio(advance.rate / decision.rate),
          ratio(cpu(decision) / cpu(advance)),
        ]),
      ]),
    );
  } finally {
    await server.stop();
  }
} finally {
  await postgres.stop();
}
