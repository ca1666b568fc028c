import type { OrganisationSessions } from '../database/organisation-sessions.js';
import type { ArtifactReferences } from './artifact-references.js';

/** Asks the versions of documents, which the events project to. */
export class DatabaseArtifactReferences implements ArtifactReferences {
  constructor(private readonly sessions: OrganisationSessions) {}

  async named(org: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    if (hashes.length === 0) return new Set();
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ sha256: Buffer }>({
        text: 'select distinct sha256 from artifact_version where org = $1 and sha256 = any($2::bytea[])',
        values: [org, hashes.map((hash) => Buffer.from(hash, 'hex'))],
      }),
    );
    return new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
  }
}
