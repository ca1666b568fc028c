import { join } from 'node:path';
import type { ArtifactBytes } from '../application/ports/artifact-bytes.js';
import type { Clock } from '../application/ports/clock.js';
import type { CustomerStore } from '../application/ports/customer-store.js';
import type { DefinitionStore } from '../application/ports/definition-store.js';
import type { Directory } from '../application/ports/directory.js';
import type { Housekeeping } from '../application/ports/housekeeping.js';
import type { IdempotencyStore } from '../application/ports/idempotency-store.js';
import type { InstanceQueries } from '../application/ports/instance-queries.js';
import type { InstanceStore } from '../application/ports/instance-store.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { PersonalValueStore } from '../application/ports/personal-value-store.js';
import { DatabaseArtifactBytes } from '../persistence/artifacts/database-artifact-bytes.js';
import { DatabaseArtifactReferences } from '../persistence/artifacts/database-artifact-references.js';
import { FolderArtifactBytes } from '../persistence/artifacts/folder-artifact-bytes.js';
import { DatabaseCustomerStore } from '../persistence/customers/database-customer-store.js';
import type { Database } from '../persistence/database/database.js';
import { DatabaseDefinitionStore } from '../persistence/definitions/database-definition-store.js';
import { DatabaseDirectory } from '../persistence/directory/database-directory.js';
import { DatabaseHousekeeping } from '../persistence/housekeeping/database-housekeeping.js';
import { DatabaseIdempotencyStore } from '../persistence/idempotency/database-idempotency-store.js';
import { DatabaseInstanceStore } from '../persistence/instances/database-instance-store.js';
import { DatabaseOutbox } from '../persistence/outbox/database-outbox.js';
import { DatabasePersonalValueStore } from '../persistence/personal/database-personal-value-store.js';
import { DatabaseInstanceQueries } from '../persistence/queries/database-instance-queries.js';
import { KnownCalendars } from './known-calendars.js';

/** Every port with the store behind it. */
export interface Stores {
  readonly artifacts: ArtifactBytes;
  /** Learnt with the definitions. */
  readonly calendars: KnownCalendars;
  readonly customers: CustomerStore;
  readonly definitions: DefinitionStore;
  readonly directory: Directory;
  readonly housekeeping: Housekeeping;
  readonly idempotency: IdempotencyStore;
  readonly instances: InstanceStore;
  readonly outbox: Outbox;
  readonly personal: PersonalValueStore;
  readonly queries: InstanceQueries;
}

/** The stores on an open database; documents lie beside PGlite in the data folder, and in PostgreSQL itself. */
export function storesOn(database: Database, dataDir: string, clock: Clock): Stores {
  const { sessions, kind } = database;
  const references = new DatabaseArtifactReferences(sessions);
  return {
    artifacts:
      kind === 'pglite'
        ? new FolderArtifactBytes(join(dataDir, 'artifacts'), references)
        : new DatabaseArtifactBytes(sessions, references),
    calendars: new KnownCalendars(),
    customers: new DatabaseCustomerStore(sessions),
    definitions: new DatabaseDefinitionStore(sessions),
    directory: new DatabaseDirectory(sessions),
    housekeeping: new DatabaseHousekeeping(sessions),
    idempotency: new DatabaseIdempotencyStore(sessions),
    instances: new DatabaseInstanceStore(sessions, clock),
    outbox: new DatabaseOutbox(sessions),
    personal: new DatabasePersonalValueStore(sessions),
    queries: new DatabaseInstanceQueries(sessions),
  };
}
