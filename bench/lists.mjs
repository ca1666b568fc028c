/**
 * (i) Lists of 50 out of a million records over HTTP, for a rep and for managers who see a part of them, beside the same
 * list for an auditor, who sees all. Run with `node bench/lists.mjs`; `--records 100000` takes fewer.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { psql, startPostgres } from './support/postgres.mjs';
import { createTemplate, prepareProduct } from './support/product.mjs';
import { median, printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '300' } },
});
const FILL = readFileSync(new URL('support/lists.sql', import.meta.url), 'utf8');
const AIM = 1.5;

/** Who looks, by the number of the person in support/lists.sql. */
const VIEWERS = {
  auditor: 0,
  rep: 77,
  'manager of 10 %': 4,
  'manager of 50 %': 2,
  'manager of the last 10 %': 12,
};

const LISTS = {
  'default order': '',
  'by amount': '&sort=-amount',
  'open only': '&status=open',
  'search, few hits': `&search=${encodeURIComponent('4711')}`,
  'search, many hits': `&search=${encodeURIComponent('钢铁')}`,
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** How long an answer takes, in milliseconds. */
function ask(port, token, path) {
  const began = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const sent = request({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
        else resolve(Number(process.hrtime.bigint() - began) / 1e6);
      });
    });
    sent.once('error', reject).end();
  });
}

const person = (number) => `01930000-0000-7000-8001-${number.toString(16).padStart(12, '0')}`;

/** The median of each viewer; they take turns, so that a busy moment of the machine falls on all. */
async function measure(server, secret, query, rounds) {
  const times = Object.fromEntries(Object.keys(VIEWERS).map((viewer) => [viewer, []]));
  for (let round = -20; round < rounds; round++) {
    for (const [viewer, number] of Object.entries(VIEWERS)) {
      const token = `slc_${server.org}_${person(number)}_${secret}`;
      const time = await ask(server.port, token, `/api/v1/instances?limit=50${query}`);
      if (round >= 0) times[viewer].push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([viewer, each]) => [viewer, median(each)]));
}

const postgres = await startPostgres();
try {
  const server = await prepareProduct(postgres, { guarded: 3 });
  try {
    const template = await createTemplate(server, 'guarded', 1);
    const secret = randomBytes(32).toString('hex');
    psql(postgres, server.database, FILL, {
      org: server.org,
      template,
      records: values.records,
      token_hash: createHash('sha256').update(secret).digest('hex'),
    });
    const rows = [];
    for (const [list, query] of Object.entries(LISTS)) {
      const middle = await measure(server, secret, query, Number(values.rounds));
      const { auditor, ...others } = middle;
      rows.push([list, auditor.toFixed(2), ...Object.values(others).map((time) => ratio(time / auditor))]);
    }
    const [, ...others] = Object.keys(VIEWERS);
    printTable(
      `Lists of 50 out of ${values.records} records (aim ≤ ${AIM}, in the first three of them who see a part)`,
      ['list', 'auditor, ms', ...others.map((viewer) => `${viewer} ×`)],
      rows,
    );
  } finally {
    await server.stop();
  }
} finally {
  agent.destroy();
  await postgres.stop();
}
