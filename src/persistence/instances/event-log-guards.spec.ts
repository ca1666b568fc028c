import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SampleInstance } from '../../../test/support/sample-instance.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseInstanceStore } from './database-instance-store.js';

let database: Database;
let sample: SampleInstance;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const org = await givenOrganisation(database);
  sample = new SampleInstance(org);
  const store = new DatabaseInstanceStore(database.sessions);
  for (const write of [sample.create(), sample.enter('proposal'), sample.enter('tender')])
    await store.write(write);
});

function serving(text: string): Promise<unknown> {
  return database.sessions.run(sample.org, (session) => session.query({ text }));
}

function owning(text: string): Promise<unknown> {
  return database.asOwner(sample.org, (session) => session.query({ text }));
}

describe('the serving role', () => {
  it.each([
    `update event set stage = 'won'`,
    'update event set text = text',
    'delete from event',
    'truncate event cascade',
    `update audit_event set text = '{}'`,
    'delete from audit_event',
    'truncate audit_event',
    `update checkpoint set text = '{}'`,
    'delete from checkpoint',
    'truncate checkpoint',
    'delete from audit_stream',
    'delete from checkpointed_instance',
    'delete from instance',
    'alter table event disable row level security',
    'drop trigger instance_seq_only_grows on instance',
    'update process_definition set version = 2',
  ])('cannot %s', async (statement) => {
    await expect(serving(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('the database', () => {
  it.each(['serving', 'owner'])('refuses the %s role a stage without its event', async (role) => {
    const run = role === 'owner' ? owning : serving;
    await expect(run(`update instance set stage = 'won' where id = '${sample.id}'`)).rejects.toThrow(
      /instance_stage_has_its_event/,
    );
    await expect(run(`update instance set seq = 4, stage = 'won' where id = '${sample.id}'`)).rejects.toThrow(
      /instance_stage_has_its_event/,
    );
  });

  it.each(['serving', 'owner'])(
    'refuses the %s role to take an instance back to an earlier event',
    async (role) => {
      const run = role === 'owner' ? owning : serving;
      await expect(
        run(`update instance set seq = 2, stage = 'proposal' where id = '${sample.id}'`),
      ).rejects.toThrow(/cannot go back/);
    },
  );

  it('refuses a second event of the same number', async () => {
    const again = `insert into event select org, instance, seq, type, schema_version, 'won', recorded_at, actor, command_id, text, hash
      from event where seq = 2 and instance = '${sample.id}'`;
    await expect(serving(again)).rejects.toThrow(/event_pkey/);
  });
});
