import { MakeCheckpoints } from '../application/audit/make-checkpoints.js';
import { VerifyAudit } from '../application/audit/verify-audit.js';
import type { CheckpointStore } from '../application/ports/checkpoint-store.js';
import type { Organisation } from '../application/ports/directory.js';
import type { Configuration } from '../config/configuration.js';
import { DatabaseAuditSnapshots } from '../persistence/audit/database-audit-reader.js';
import { DatabaseCheckpoints } from '../persistence/audit/database-checkpoints.js';
import type { Database } from '../persistence/database/database.js';
import { requireMigrated } from '../persistence/database/migrate.js';
import type { OrganisationSessions } from '../persistence/database/organisation-sessions.js';
import { DatabaseDirectory } from '../persistence/directory/database-directory.js';
import { onExistingDatabase } from './open-existing.js';

/** What auditing from the command line works with. */
export interface AuditDesk {
  readonly organisations: readonly Organisation[];
  readonly verify: VerifyAudit;
  readonly make: MakeCheckpoints;
  readonly checkpoints: CheckpointStore;
}

/** Audits the database a configuration names, and leaves its schema as it is. @throws DomainError of the `start.` entries of the catalogue. */
export function withAuditDesk<T>(config: Configuration, work: (desk: AuditDesk) => Promise<T>): Promise<T> {
  const atDesk = ({ sessions }: Database): Promise<T> => openDesk(sessions).then(work);
  return onExistingDatabase(config, atDesk, requireMigrated);
}

async function openDesk(sessions: OrganisationSessions): Promise<AuditDesk> {
  const directory = new DatabaseDirectory(sessions);
  const checkpoints = new DatabaseCheckpoints(sessions);
  return {
    organisations: await directory.organisations(),
    verify: new VerifyAudit(new DatabaseAuditSnapshots(sessions)),
    make: new MakeCheckpoints(directory, checkpoints),
    checkpoints,
  };
}
