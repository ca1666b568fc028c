import type { DocumentVersion, LikeDocument, Likeness } from '../../application/ports/likeness.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** Likeness in the database. */
export class DatabaseLikeness implements Likeness {
  constructor(private readonly sessions: OrganisationSessions) {}

  async texts(
    org: string,
    instance: string,
    { kind, field }: { readonly kind: string; readonly field: string },
    fingerprints: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    if (fingerprints.length === 0) return new Map();
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ fingerprint: string; records: number }>({
        name: 'like-texts',
        text: `select fingerprint, count(distinct instance)::integer as records from evidence_text
                where org = $1 and fingerprint = any ($2::text[]) and kind = $3 and instance <> $4 and field = $5
                group by fingerprint`,
        values: [org, fingerprints, kind, instance, field],
      }),
    );
    return new Map(rows.map(({ fingerprint, records }) => [fingerprint, records]));
  }

  async documents(
    org: string,
    instance: string,
    documents: readonly DocumentVersion[],
  ): Promise<readonly LikeDocument[]> {
    if (documents.length === 0) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ artifact: string; version: number; elsewhere: number; as_others: number }>({
        name: 'like-documents',
        text: `select v.artifact, v.version,
                 (count(distinct o.instance) filter (where o.instance <> $2))::integer as elsewhere,
                 (count(distinct o.artifact) filter (where o.instance = $2))::integer as as_others
               from unnest($3::text[], $4::integer[]) as asked (artifact, version)
               join artifact_version v
                 on v.org = $1 and v.instance = $2 and v.artifact = asked.artifact and v.version = asked.version
               join artifact_version o
                 on o.org = $1 and o.sha256 = v.sha256 and (o.instance <> $2 or o.artifact <> v.artifact)
               group by v.artifact, v.version`,
        values: [
          org,
          instance,
          documents.map(({ artifact }) => artifact),
          documents.map(({ version }) => version),
        ],
      }),
    );
    return rows.map(({ as_others: asOthers, ...row }) => ({ ...row, asOthers }));
  }
}
