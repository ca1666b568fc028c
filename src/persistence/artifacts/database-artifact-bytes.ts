import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import type { ArtifactBytes } from '../../application/ports/artifact-bytes.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import type { ArtifactReferences } from './artifact-references.js';
import { isSha256 } from './content-address.js';
import { Intake } from './intake.js';

const CHUNK_SIZE = 256 * 1024;
const SWEEP_BATCH = 500;

/**
 * Contents in the database, cut into chunks, so that any number of processes can serve them. Each chunk is written and
 * read by a statement of its own: no transaction lasts as long as somebody's upload.
 */
export class DatabaseArtifactBytes implements ArtifactBytes {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly references: ArtifactReferences,
  ) {}

  async put(
    org: string,
    content: Readable,
    maxSize: number,
  ): Promise<{ sha256: string; size: number; head: Buffer }> {
    const intake = new Intake(maxSize, CHUNK_SIZE);
    const upload = uuidv7();
    let kept = false;
    try {
      let chunk = 0;
      for await (const piece of intake.pieces(content)) {
        await this.change(
          org,
          'insert into artifact_chunk (org, upload, chunk, bytes) values ($1, $2, $3, $4)',
          upload,
          chunk,
          piece,
        );
        chunk += 1;
      }
      const received = intake.finish();
      kept = await this.keep(org, upload, received);
      return received;
    } finally {
      if (!kept) await this.change(org, 'delete from artifact_chunk where org = $1 and upload = $2', upload);
    }
  }

  async get(org: string, sha256: string): Promise<{ size: number; content: Readable } | undefined> {
    if (!isSha256(sha256)) return undefined;
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ size: string; upload: string }>({
        text: 'select size, upload from artifact_content where org = $1 and sha256 = $2',
        values: [org, Buffer.from(sha256, 'hex')],
      }),
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const size = Number(row.size);
    return {
      size,
      content: Readable.from(this.chunks(org, row.upload, size), {
        objectMode: false,
        highWaterMark: CHUNK_SIZE,
      }),
    };
  }

  async sweepOrphans(org: string): Promise<number> {
    let swept = 0;
    for (let after = ''; ;) {
      const old = await this.old(org, after);
      const named = await this.references.named(org, old);
      swept += await this.change(
        org,
        `delete from artifact_content where org = $1 and created_at < now() - interval '1 day'
           and sha256 in (select decode(hash, 'hex') from unnest($2::text[]) hash)`,
        old.filter((hash) => !named.has(hash)),
      );
      const last = old.at(-1);
      if (last === undefined) break;
      after = last;
    }
    // Chunks of the contents just removed, and of uploads that a process did not live to finish.
    await this.change(
      org,
      `delete from artifact_chunk k where org = $1 and created_at < now() - interval '1 day'
         and not exists (select from artifact_content c where c.org = k.org and c.upload = k.upload)`,
    );
    return swept;
  }

  /** The next contents, by hash, that are old enough to be swept and that no version of a document names. */
  private async old(org: string, after: string): Promise<string[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ hash: string }>({
        text: `select encode(sha256, 'hex') as hash from artifact_content c
                where org = $1 and sha256 > decode($2, 'hex') and created_at < now() - interval '1 day'
                  and not exists (select from artifact_version v where v.org = c.org and v.sha256 = c.sha256)
                order by sha256 limit $3`,
        values: [org, after, SWEEP_BATCH],
      }),
    );
    return rows.map(({ hash }) => hash);
  }

  /** Names the content by its hash; where it lies already it becomes young again, and the answer is that this upload is not needed. */
  private async keep(
    org: string,
    upload: string,
    { sha256, size }: { sha256: string; size: number },
  ): Promise<boolean> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ upload: string }>({
        text: `insert into artifact_content (org, sha256, size, upload) values ($1, $2, $3, $4)
               on conflict (org, sha256) do update set created_at = now() returning upload`,
        values: [org, Buffer.from(sha256, 'hex'), size, upload],
      }),
    );
    return rows[0]?.upload === upload;
  }

  private async *chunks(org: string, upload: string, size: number): AsyncGenerator<Buffer, void, undefined> {
    for (let chunk = 0; chunk * CHUNK_SIZE < size; chunk += 1) {
      const { rows } = await this.sessions.run(org, (session) =>
        session.query<{ bytes: Buffer }>({
          name: 'read-artifact-chunk',
          text: 'select bytes from artifact_chunk where org = $1 and upload = $2 and chunk = $3',
          values: [org, upload, chunk],
        }),
      );
      const [row] = rows;
      if (row === undefined) throw new Error(`Chunk ${chunk} of upload ${upload} is gone`);
      yield row.bytes;
    }
  }

  private async change(org: string, text: string, ...values: unknown[]): Promise<number> {
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({ text, values: [org, ...values] }),
    );
    return rowCount ?? 0;
  }
}
