import type { DataSource } from 'typeorm';
import type { OrganisationSessions, Session } from './organisation-sessions.js';

/** An open database, migrated and ready to serve. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly dataSource: DataSource;
  /** The only thing that hands out connections. */
  readonly sessions: OrganisationSessions;
  /** Works in one transaction as the owner of the schema, on the rows of one organisation. */
  asOwner<T>(org: string, work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
