import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseArtifactReferences } from './database-artifact-references.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const [projected, attached, mentioned, unknown] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
];

async function attach(org: string): Promise<void> {
  await database.sessions.run(org, async (session) => {
    await session.query({
      text: `insert into artifact_version (org, instance, artifact, version, sha256, size, file_name, media_type, attached_at, attached_by)
             values ($1, $2, 'proposal', 1, decode($3, 'hex'), 1, 'p.pdf', 'application/pdf', now(), 'u')`,
      values: [org, randomUUID(), projected],
    });
    const body = { body: { artifact: 'proposal', fileName: `"sha256":"${mentioned}"`, sha256: attached } };
    await session.query({
      text: `insert into event (org, instance, seq, type, schema_version, stage, recorded_at, actor, command_id, text, hash)
             values ($1, $2, 1, 'artifact.attached', 1, 's', now(), 'u', 'c', $3, 'x')`,
      values: [org, randomUUID(), JSON.stringify(body)],
    });
  });
}

it('a content is named by a version of a document, or by an event whose version is missing', async () => {
  const references = new DatabaseArtifactReferences(database.sessions);
  const org = await givenOrganisation(database);
  await attach(org);
  const all = [projected, attached, mentioned, unknown];
  expect(await references.named(org, all)).toEqual(new Set([projected, attached]));
  expect(await references.named(org, [unknown])).toEqual(new Set());
  expect(await references.named(org, [])).toEqual(new Set());
  expect(await references.named(await givenOrganisation(database), all)).toEqual(new Set());
});
