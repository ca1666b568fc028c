import type { OrganisationSessions } from '../database/organisation-sessions.js';
import type { ArtifactReferences } from './artifact-references.js';

/**
 * Asks the versions of documents, and of what they do not name the events themselves: a projection that is being made
 * anew must not cost anybody a document.
 */
export class DatabaseArtifactReferences implements ArtifactReferences {
  constructor(private readonly sessions: OrganisationSessions) {}

  async named(org: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const projected = await this.found(
      org,
      `select distinct encode(sha256, 'hex') as hash from artifact_version
        where org = $1 and sha256 in (select decode(hash, 'hex') from unnest($2::text[]) hash)`,
      hashes,
    );
    const attached = await this.found(
      org,
      `select distinct content as hash from event
        cross join lateral substring(text from '"sha256":"([0-9a-f]{64})"') content
        where org = $1 and type = 'artifact.attached' and content = any($2::text[])`,
      hashes.filter((hash) => !projected.includes(hash)),
    );
    return new Set([...projected, ...attached]);
  }

  private async found(org: string, text: string, hashes: readonly string[]): Promise<string[]> {
    if (hashes.length === 0) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ hash: string }>({ text, values: [org, hashes] }),
    );
    return rows.map(({ hash }) => hash);
  }
}
