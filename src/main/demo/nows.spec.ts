import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FoundOrganisation } from '../../application/access/found-organisation.js';
import { PublishDefinitions } from '../../application/publish-definitions.js';
import { loadFolder } from '../../definitions/load-folder.js';
import { openTestDatabase } from '../../../test/support/test-database.js';
import { DatabaseArtifactBytes } from '../../persistence/artifacts/database-artifact-bytes.js';
import { DatabaseArtifactReferences } from '../../persistence/artifacts/database-artifact-references.js';
import { DatabaseDefinitionStore } from '../../persistence/definitions/database-definition-store.js';
import { DatabaseDirectory } from '../../persistence/directory/database-directory.js';
import { DatabaseInstanceStore } from '../../persistence/instances/database-instance-store.js';
import { DatabaseInstanceQueries } from '../../persistence/queries/database-instance-queries.js';
import { DatabaseCustomerStore } from '../../persistence/customers/database-customer-store.js';
import { ExplainInstance } from '../../application/explain-instance.js';
import { CommandPipeline } from '../../application/instances/command-pipeline.js';
import { ProcessCatalogue } from '../../application/definitions/process-catalogue.js';
import { databaseClock } from '../../application/ports/clock.js';
import { issueCredential } from '../../application/access/issue-credential.js';
import { RebuildProjections } from '../../application/rebuild-projections.js';
import { DatabaseProjectionStore } from '../../persistence/instances/database-projection-store.js';
import { fillDemo } from './fill-demo.js';


it.each(['2026-10-05T01:00:00.000Z', '2026-10-12T00:40:00.000Z', '2026-03-02T23:59:00.000Z', '2026-05-04T09:00:00.000Z', '2025-12-31T16:30:00.000Z', '2026-11-19T02:31:00.000Z', '2026-07-20T10:30:00.000Z'])('fills at %s', async (now) => {
  process.env['DEMO_NOW'] = now;
  const database = await openTestDatabase();
  const directory = new DatabaseDirectory(database.sessions);
  const founded = await new FoundOrganisation(directory).execute({ slug: 'demo', zone: now.startsWith('2026-07') ? 'America/Los_Angeles' : 'Asia/Shanghai', email: 'admin@example.com', password: 'correct horse' });
  const org = founded!.organisation;
  const { definitions } = await loadFolder(fileURLToPath(new URL('../../../process-definitions', import.meta.url)));
  await new PublishDefinitions(new DatabaseDefinitionStore(database.sessions)).publish(org.id, definitions);
  const bytes = new DatabaseArtifactBytes(database.sessions, new DatabaseArtifactReferences(database.sessions));
  const t = Date.now();
  await fillDemo(database, bytes, org);
  process.stdout.write(`${now} ${Date.now() - t} ms\n`);
  await database.close();
}, 100000);
