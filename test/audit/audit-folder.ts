import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseAuditTrail } from '../../src/persistence/audit/database-audit-trail.js';
import type { Database } from '../../src/persistence/database/database.js';
import { openDatabase } from '../../src/persistence/database/open-database.js';
import { DatabaseInstanceStore } from '../../src/persistence/instances/database-instance-store.js';
import { SampleInstance } from '../support/sample-instance.js';
import { makeDataFolder } from '../support/test-database.js';

const ORG = '01930000-0000-7000-8000-00000000000a';

/** A data folder with an embedded database in it that nobody has open: what the command line works on. */
export class AuditFolder {
  readonly record = new SampleInstance(ORG);
  readonly org = ORG;

  private constructor(readonly folder: string) {}

  static async make(): Promise<AuditFolder> {
    const made = new AuditFolder(await mkdtemp(join(tmpdir(), 'sluice-audit-')));
    await makeDataFolder(made.path('data'));
    await made.open(async (database) => {
      await database.sessions.run(null, (session) =>
        session.query({
          text: `insert into organisation (id, slug, name, zone) values ($1, 'acme', 'Acme', 'UTC')`,
          values: [ORG],
        }),
      );
      await new DatabaseInstanceStore(database.sessions).write(made.record.create());
    });
    return made;
  }

  /** The variables that lead a command here. */
  get environment(): NodeJS.ProcessEnv {
    return { SLUICE_DATA_DIR: join(this.folder, 'data') };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async open<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase({ kind: 'pglite', folder: join(this.folder, 'data') });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Somebody works with the product. */
  use(): Promise<void> {
    return this.open(async ({ sessions }) => {
      await new DatabaseInstanceStore(sessions).write(this.record.enter('offer'));
      await new DatabaseAuditTrail(sessions).record(ORG, { type: 'sign-out', stream: 'lin', body: {} });
    });
  }

  /** Somebody works with the database. */
  tamper(text: string): Promise<void> {
    return this.open(({ asOwner }) =>
      asOwner(ORG, async (session) => {
        await session.query({ text: 'set local session_replication_role = replica' });
        await session.query({ text });
      }),
    );
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
