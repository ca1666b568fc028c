/**
 * (g) What verifying the logs costs beside reading them, and what a checkpoint costs: the first over every record, one after
 * a hundredth of them changed, one after nothing did. Run with `node bench/audit.mjs`; `--records 100000` is the
 * default, ten events each. Needs a build.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { MakeCheckpoints } from '../dist/application/audit/make-checkpoints.js';
import { VerifyAudit } from '../dist/application/audit/verify-audit.js';
import { sealEvents } from '../dist/application/event-log/seal-events.js';
import { DatabaseAuditSnapshots } from '../dist/persistence/audit/database-audit-reader.js';
import { DatabaseCheckpoints } from '../dist/persistence/audit/database-checkpoints.js';
import { openDatabase } from '../dist/persistence/database/open-database.js';
import { databaseUrl, psql, startPostgres } from './support/postgres.mjs';
import { median, printTable, ratio } from './support/table.mjs';

const { values } = parseArgs({ options: { records: { type: 'string', default: '100000' } } });
const RECORDS = Number(values.records);
const EVENTS = 10;
const AT_ONCE = 500;
const ROUNDS = 3;
const ORG = '01930000-0000-7000-8000-00000000000b';
const RECORDED_AT = '2026-03-02T02:00:00.000Z';

/** An event of the size most have. */
const event = {
  type: 'fields.set',
  stage: 'offer',
  body: { values: { note: 'x'.repeat(300), amount: { amount: '800000.00', currency: 'CNY' } } },
};

function sealedRecord(instance) {
  const envelope = {
    org: ORG,
    instance,
    schemaVersion: 1,
    actor: ORG,
    commandId: ORG,
    recordedAt: RECORDED_AT,
  };
  return sealEvents(Array(EVENTS).fill(event), envelope, { seq: 0, hash: null });
}

/** Puts records straight into the tables, past the checks that the product has been through. */
async function fill(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await insertAll(client);
  } finally {
    await client.end();
  }
}

async function insertAll(client) {
  await client.query('set session_replication_role = replica');
  await client.query(`insert into organisation (id, slug, name, zone) values ($1, 'bench', 'Bench', 'UTC')`, [
    ORG,
  ]);
  for (let done = 0; done < RECORDS; done += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, RECORDS - done) }, () => uuidv7());
    const sealed = ids.map((id) => sealedRecord(id));
    const rows = sealed.flat();
    await client.query(
      `insert into event (org, instance, seq, type, schema_version, stage, recorded_at, actor, command_id, text, hash)
       select $1::uuid, instance, seq, $2, 1, $3, $4::timestamptz, $1::uuid::text, $1::uuid::text, text, decode(hash, 'hex')
       from unnest($5::uuid[], $6::integer[], $7::text[], $8::text[]) as e(instance, seq, text, hash)`,
      [
        ORG,
        event.type,
        event.stage,
        RECORDED_AT,
        rows.map((row) => row.event.instance),
        rows.map((row) => row.event.seq),
        rows.map((row) => row.text),
        rows.map((row) => row.hash),
      ],
    );
    await client.query(
      `insert into instance (org, id, seq, stage, definition_key, definition_version, definition_digest, reference, name,
         name_sort, search_text, owner, status, forecast, stage_entered_at, created_at, updated_at, head_hash, state)
       select $1::uuid, id, $2, $3, 'bench', 1, 'd', id::text, 'Record', 'record', 'record', $1::uuid, 'open', 'pipeline', $4::timestamptz, $4::timestamptz, $4::timestamptz,
         decode(hash, 'hex'), $7
       from unnest($5::uuid[], $6::text[]) as i(id, hash)`,
      [
        ORG,
        EVENTS,
        event.stage,
        RECORDED_AT,
        ids,
        sealed.map((events) => events.at(-1).hash),
        JSON.stringify({ fields: event.body.values, note: 'x'.repeat(1_000) }),
      ],
    );
  }
  await client.query('analyze');
}

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

async function rounds(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(work));
  return median(times);
}

const postgres = await startPostgres();
try {
  psql(postgres, 'postgres', 'create database bench');
  const database = await openDatabase({ kind: 'postgres', url: databaseUrl(postgres, 'bench'), poolSize: 2 });
  await fill(databaseUrl(postgres, 'bench'));
  const snapshots = new DatabaseAuditSnapshots(database.sessions);
  const checkpoints = new DatabaseCheckpoints(database.sessions);
  const organisation = { id: ORG, slug: 'bench', name: 'Bench', zone: 'UTC' };
  const make = new MakeCheckpoints({ organisations: () => Promise.resolve([organisation]) }, checkpoints);

  const first = await timed(() => make.make());
  psql(
    postgres,
    'bench',
    `set session_replication_role = replica; update instance set seq = seq + 1 where hashtext(id::text) % 100 = 0;`,
  );
  const next = await timed(() => make.make());
  const none = await timed(() => make.make());
  psql(
    postgres,
    'bench',
    `set session_replication_role = replica; update instance set seq = seq - 1 where seq > ${EVENTS};
     delete from checkpoint where seq > ${Math.ceil(RECORDS / 1_000)}; checkpoint;`,
  );

  const read = await rounds(() =>
    snapshots.read(ORG, async (reader) => {
      for await (const { text } of reader.rows('instance')) if (text === '') throw new Error('an empty text');
    }),
  );
  const verify = await rounds(async () => {
    const { findings } = await new VerifyAudit(snapshots).verify(ORG);
    if (findings.length > 0) throw new Error(`${findings[0].code} was found`);
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  printTable(
    `The logs of ${RECORDS} records, ${RECORDS * EVENTS} events`,
    ['what', 's', '× reading'],
    [
      ['reading every event', read.toFixed(1), ratio(1)],
      ['verifying every chain and checkpoint', verify.toFixed(1), ratio(verify / read)],
      ['first checkpoints, over every record', first.toFixed(1), ratio(first / read)],
      ['checkpoints after 1 % changed', next.toFixed(2), ratio(next / read)],
      ['checkpoint after nothing changed', none.toFixed(2), ratio(none / read)],
    ],
  );
  console.log(`\nPeak memory of the process that verifies: ${peak.toFixed(0)} MB`);
  await database.close();
} finally {
  await postgres.stop();
}
