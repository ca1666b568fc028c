import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { DefinitionStore, PublishedDefinition } from '../../application/ports/definition-store.js';
import type { EvidenceNeed } from '../../engine/model/evidence-need.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { DomainError } from '../../errors/domain-error.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';

interface Row {
  readonly key: string;
  readonly version: number;
  readonly digest: string;
  readonly canonical: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly published_at: Date;
  readonly published_by: string | null;
}

/** Of an `integer` column. */
const LARGEST_INTEGER = 2_147_483_647;

const COLUMNS = 'key, version, digest, canonical, sources, published_at, published_by';

/** Published definitions in the database. */
export class DatabaseDefinitionStore implements DefinitionStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async find(org: string, key: string, version: number): Promise<PublishedDefinition | undefined> {
    if (!Number.isInteger(version) || version > LARGEST_INTEGER) return undefined;
    const [found] = await this.select(org, 'and key = $2 and version = $3', [key, version]);
    return found;
  }

  async findByDigest(org: string, digest: string): Promise<PublishedDefinition | undefined> {
    const [found] = await this.select(org, 'and digest = $2', [digest]);
    return found;
  }

  async latest(org: string): Promise<readonly PublishedDefinition[]> {
    return this.select(
      org,
      `and version = (
      select max(newest.version) from process_definition newest where newest.org = d.org and newest.key = d.key)`,
    );
  }

  async versions(org: string, key: string): Promise<readonly PublishedDefinition[]> {
    return this.select(org, 'and key = $2', [key]);
  }

  async publish(
    org: string,
    version: Omit<PublishedDefinition, 'publishedAt'>,
    needs: readonly EvidenceNeed[],
  ): Promise<void> {
    await this.sessions.transaction(org, async (session) => {
      if (await insertVersion(session, org, version)) {
        await insertNeeds(session, org, version.digest, needs);
        return appendEntry(session, org, publication(org, version), this.clock);
      }
      const { rows } = await session.query<{ digest: string }>({
        text: 'select digest from process_definition where org = $1 and key = $2 and version = $3',
        values: [org, version.key, version.version],
      });
      if (rows[0]?.digest === version.digest) return;
      const { key, version: number } = version;
      throw new DomainError('definition.changed-without-version', {
        key,
        version: number,
        difference: version.digest,
      });
    });
  }

  private async select(org: string, where: string, values: unknown[] = []): Promise<PublishedDefinition[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Row>({
        text: `select ${COLUMNS} from process_definition d where org = $1 ${where} order by key, version`,
        values: [org, ...values],
      }),
    );
    return rows.map(published);
  }
}

/** What the audit trail says of a new version; it lies in the stream of the organisation. */
function publication(
  org: string,
  { key, version, digest, publishedBy }: Omit<PublishedDefinition, 'publishedAt'>,
): AuditEntry {
  const actor = publishedBy === undefined ? {} : { actor: publishedBy };
  return { type: 'definition.published', stream: org, ...actor, body: { key, version, digest } };
}

function published(row: Row): PublishedDefinition {
  return {
    key: row.key,
    version: row.version,
    digest: row.digest,
    definition: JSON.parse(row.canonical) as ProcessDefinition,
    canonical: row.canonical,
    sources: row.sources,
    publishedAt: row.published_at.toISOString(),
    ...(row.published_by === null ? {} : { publishedBy: row.published_by }),
  };
}

async function insertVersion(
  session: Session,
  org: string,
  version: Omit<PublishedDefinition, 'publishedAt'>,
): Promise<boolean> {
  const { rowCount } = await session.query({
    text: `insert into process_definition (org, key, version, digest, canonical, sources, published_by)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    values: [
      org,
      version.key,
      version.version,
      version.digest,
      version.canonical,
      JSON.stringify(version.sources),
      version.publishedBy ?? null,
    ],
  });
  return rowCount === 1;
}

/** One row for each bucket, so that the decision read finds the newest of each by index. */
async function insertNeeds(
  session: Session,
  org: string,
  digest: string,
  needs: readonly EvidenceNeed[],
): Promise<void> {
  const rows = needs.flatMap((need) =>
    (need.take === null ? [''] : (need.buckets ?? [''])).map((bucket) => ({ ...need, bucket })),
  );
  await session.query({
    text: `insert into evidence_need (org, digest, act, criterion, kind, bucket, take)
           select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::integer[])`,
    values: [
      org,
      digest,
      rows.map((row) => row.act),
      rows.map((row) => row.criterion),
      rows.map((row) => row.kind),
      rows.map((row) => row.bucket),
      rows.map((row) => row.take),
    ],
  });
}
