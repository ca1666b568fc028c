/**
 * (c) Whether an advance stays what it costs: among a thousand records and a million, with ten pieces of evidence and a
 * thousand, in seven stages and two hundred. Run with `npm run bench:growth`; `-- --only records|evidence|stages` runs
 * one of them. A million records take a few minutes to copy and some gigabytes in the temporary folder.
 */
import { parseArgs } from 'node:util';
import { measureHttp } from './support/measure.mjs';
import { psql, startPostgres } from './support/postgres.mjs';
import { copyTemplate, createTemplate, inRounds, prepareProduct } from './support/product.mjs';
import { median, printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, records: { type: 'string', default: '1000000' } },
});
const CLIENTS = 8;
const ROUNDS = 5;

/** Ids of records spread evenly over all of them, in no order. */
function spread(ids, count) {
  const stride = 1 + Math.floor(ids.length / count);
  return Array.from({ length: count }, (_, place) => ids[(place * stride * 7919) % ids.length]);
}

/** Small and large take turns, so that a busy moment of the machine falls on both. */
async function compare(server, postgres, advances, small, large) {
  const results = { small: [], large: [] };
  for (let round = -1; round < ROUNDS; round++) {
    for (const [side, targets] of Object.entries({ small, large })) {
      const share = targets.slice((round + 1) * advances, (round + 2) * advances);
      const result = await measureHttp(server, postgres, { clients: CLIENTS, targets: share });
      if (round >= 0) results[side].push(result);
    }
  }
  const middle = (side, figure) => median(results[side].map(figure));
  const time = (side) => middle(side, ({ rate }) => 1 / rate);
  const cpu = (side) => middle(side, ({ serverCpu, postgresCpu }) => serverCpu + postgresCpu);
  return {
    smallRate: 1 / time('small'),
    largeRate: 1 / time('large'),
    time: time('large') / time('small'),
    cpu: cpu('large') / cpu('small'),
  };
}

/** What grows: the definitions it takes, the advances of a round, and both sides as the records to advance in turn. */
const growths = {
  records: {
    title: `10³ → ${values.records} records`,
    definitions: { few: 60, many: 60 },
    aim: 1.2,
    advances: 4_000,
    async sides(server, postgres) {
      const few = copyTemplate(postgres, await createTemplate(server, 'few', 3), '8003', 1_000);
      const many = copyTemplate(
        postgres,
        await createTemplate(server, 'many', 3),
        '8004',
        Number(values.records),
      );
      return [inRounds(few, 59), inRounds(spread(many, 20_000), 2)];
    },
  },
  evidence: {
    title: '10 → 1,000 pieces of evidence on one record',
    definitions: { guarded: 12 },
    aim: 1.5,
    advances: 1_000,
    async sides(server, postgres) {
      const few = copyTemplate(postgres, await createTemplate(server, 'guarded', 10), '8005', 600);
      const many = copyTemplate(postgres, await createTemplate(server, 'guarded', 1_000), '8006', 600);
      return [inRounds(few, 11), inRounds(many, 11)];
    },
  },
  stages: {
    title: '7 → 200 stages',
    definitions: { short: 7, long: 200 },
    aim: 1.2,
    advances: 4_000,
    async sides(server, postgres) {
      const short = copyTemplate(postgres, await createTemplate(server, 'short', 3), '8007', 5_000);
      const long = copyTemplate(postgres, await createTemplate(server, 'long', 3), '8008', 5_000);
      return [inRounds(short, 6), inRounds(long, 6)];
    },
  },
};

const wanted = Object.entries(growths).filter(([name]) => values.only === undefined || values.only === name);
const rows = [];
for (const [, { title, definitions, aim, advances, sides }] of wanted) {
  const postgres = await startPostgres();
  try {
    const server = await prepareProduct(postgres, definitions);
    try {
      const [small, large] = await sides(server, postgres);
      psql(postgres, server.database, 'checkpoint');
      const { smallRate, largeRate, time, cpu } = await compare(server, postgres, advances, small, large);
      rows.push([title, smallRate.toFixed(0), largeRate.toFixed(0), ratio(time), ratio(cpu), `≤ ${aim}`]);
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
  }
}
printTable(
  'Growth of an advance',
  ['what grows', 'a second, small', 'a second, large', 'time ×', 'CPU ×', 'aim'],
  rows,
);
