import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SampleInstance, samplePiece } from '../../../test/support/sample-instance.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { figuresAmong } from '../../engine/figures.js';
import type {
  EvidenceRow,
  InstanceWrite,
  Projection,
  StageStay,
} from '../../application/ports/instance-store.js';
import type { Database } from '../database/database.js';
import { DatabaseInstanceStore } from './database-instance-store.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseProjectionStore } from './database-projection-store.js';

let database: Database;
let store: DatabaseInstanceStore;
let projections: DatabaseProjectionStore;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseInstanceStore(database.sessions);
  projections = new DatabaseProjectionStore(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
});

/** Writes, and keeps in memory what the events project to. */
async function livedThrough(sample: SampleInstance, writes: (() => InstanceWrite)[]): Promise<Projection> {
  const evidence = new Map<string, EvidenceRow>();
  const stays: StageStay[] = [];
  let searchable: Projection['searchable'];
  for (const make of writes) {
    const write = make();
    expect(await store.write(write)).toEqual({ kind: 'written' });
    for (const row of write.projection.evidence) evidence.set(row.piece.id, row);
    stays.push(...write.projection.stays);
    searchable = write.projection.searchable ?? searchable;
  }
  return {
    state: sample.state,
    figures: figuresAmong(sample.state.fields, sample.state.figures),
    evidence: [...evidence.values()],
    stays,
    ...(searchable === undefined ? {} : { searchable }),
  };
}

async function sampleLife(): Promise<{ sample: SampleInstance; projection: Projection }> {
  const sample = new SampleInstance(org);
  const piece = samplePiece('meeting', '2026-01-01T00:00:00.000Z', { expiresAt: '2026-03-01T00:00:00.000Z' });
  const match = { criterion: 'stages.lead.exit.met', bucket: '' };
  const artifact = {
    artifact: 'offer',
    version: 1,
    sha256: 'ab'.repeat(32),
    size: 12,
    fileName: 'o.pdf',
    mediaType: 'application/pdf',
  };
  const projection = await livedThrough(sample, [
    () => sample.create('重庆钢铁', { amount: { amount: '123456789012345678.99', currency: 'CNY' } }),
    () => sample.record(piece, [match, { ...match, bucket: 'north' }]),
    () => sample.write([{ type: 'artifact.attached', stage: 'lead', body: artifact }]),
    () => sample.enter('proposal'),
    () => sample.record(samplePiece('call', '2026-01-02T00:00:00.000Z'), []),
  ]);
  return { sample, projection };
}

describe('rebuilding', () => {
  it('gives the same bytes after everything was dropped', async () => {
    const { sample, projection } = await sampleLife();
    const before = await projections.digest(org);
    await database.asOwner(org, async (session) => {
      for (const table of [
        'instance',
        'evidence',
        'evidence_match',
        'stage_stay',
        'artifact_version',
        'instance_gram',
      ]) {
        await session.query({ text: `delete from ${table} where org = $1`, values: [org] });
      }
    });
    expect(await projections.digest(org)).not.toBe(before);
    expect(await projections.instances(org, { limit: 10 })).toEqual([sample.id]);
    const events = await store.events(org, sample.id);
    expect(await projections.replace(org, events, projection)).toBe('replaced');
    expect(await projections.digest(org)).toBe(before);
  });

  it('mends rows that were tampered with and drops those that have no events', async () => {
    const { sample, projection } = await sampleLife();
    const before = await projections.digest(org);
    await database.asOwner(org, async (session) => {
      await session.query({
        text: `update instance set owner = $2, state = '{}' where org = $1`,
        values: [org, randomUUID()],
      });
      await session.query({
        text: `insert into stage_stay (org, instance, left_seq, stage, entered_at, left_at, left_by) values ($1, $2, 1, 'x', now(), now(), 'x')`,
        values: [org, randomUUID()],
      });
    });
    expect(await projections.digest(org)).not.toBe(before);
    await projections.replace(org, await store.events(org, sample.id), projection);
    expect(await projections.dropStrays(org)).toBe(0);
    expect(await projections.digest(org)).toBe(before);
  });

  it('refuses to write a state that later events have overtaken', async () => {
    const { sample, projection } = await sampleLife();
    const events = await store.events(org, sample.id);
    await store.write(sample.enter('tender'));
    expect(await projections.replace(org, events, projection)).toBe('outdated');
    expect(
      (
        await store.read({
          org,
          instance: sample.id,
          credential: randomUUID(),
          viewer: SEES_EVERYTHING,
          acts: [],
        })
      ).instance?.state.stage,
    ).toBe('tender');
  });

  it('copes with more pieces than one statement takes', async () => {
    const sample = new SampleInstance(org);
    const projection = await livedThrough(sample, [() => sample.create()]);
    const evidence = Array.from({ length: 1_100 }, () => ({
      piece: samplePiece('call', '2026-01-01T00:00:00.000Z'),
      matches: [{ criterion: 'c', bucket: '' }],
    }));
    const events = await store.events(org, sample.id);
    expect(await projections.replace(org, events, { ...projection, evidence })).toBe('replaced');
    expect(await store.evidence(org, sample.id, { limit: 2_000 })).toHaveLength(1_100);
  });
});
