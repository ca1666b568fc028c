import { describe, expect, it } from '@jest/globals';
import { sealEvents } from '../event-log/seal-events.js';
import type { StoredRow } from '../ports/audit-reader.js';
import { ChainCheck } from './chain-check.js';
import { Findings } from './findings.js';

const envelope = {
  org: 'o',
  instance: 'i',
  schemaVersion: 1,
  actor: 'lin',
  commandId: 'c',
  recordedAt: '2026-03-02T02:00:00.000Z',
};

/** The rows of a record of four events, as a database holds them. */
function stored(): StoredRow[] {
  const held = { type: 'instance.held', stage: 'offer', body: { reason: 'wait' } } as const;
  const sealed = sealEvents([held, held, held, held], envelope, { seq: 0, hash: null });
  return sealed.map(({ event, text, hash }) => ({
    chain: 'i',
    seq: event.seq,
    text,
    hash,
    columns: {
      type: event.type,
      actor: event.actor,
      stage: event.stage,
      recordedAt: '2026-03-02T02:00:00.000000Z',
      schemaVersion: '1',
      commandId: event.commandId,
    },
    head: { seq: 4, hash: sealed[3]?.hash ?? '', stage: 'offer' },
    reference: 'OPP-1',
  }));
}

function found(rows: readonly StoredRow[]): string[] {
  const findings = new Findings();
  const check = new ChainCheck('instance', 'i', findings.add, 'o');
  for (const row of rows) check.take(row);
  check.end();
  return findings.list.map(({ code, subject }) => `${code} ${subject.seq ?? ''}`.trim());
}

function changed(place: number, change: Partial<StoredRow>): StoredRow[] {
  return stored().map((row, each) => (each === place ? { ...row, ...change } : row));
}

describe('a chain', () => {
  it('is sound as it was sealed', () => {
    expect(found(stored())).toEqual([]);
  });

  it('has one finding for one change, though what follows does not fit either', () => {
    expect(found(changed(1, { hash: '0'.repeat(64) }))).toEqual(['text-changed 2']);
    expect(found(stored().filter(({ seq }) => seq !== 2))).toEqual(['rows-missing 2']);
    expect(found(changed(1, { text: '[]' }))).toEqual(['text-changed 2']);
  });

  it('does not begin in the middle', () => {
    const [first, second] = stored();
    if (first === undefined || second === undefined) throw new Error('no rows');
    const text = first.text.replace('"previousHash":null', `"previousHash":"${second.hash}"`);
    expect(text).not.toBe(first.text);
    const { text: sealed, hash } = resealed(text);
    expect(found([{ ...first, text: sealed, hash, head: { seq: 1, hash } }])).toEqual(['not-the-first 1']);
  });

  it('tells an absent value from an empty one', () => {
    const [row] = stored();
    expect(found(changed(0, { columns: { ...row?.columns, actor: null } }))).toEqual(['column-differs 1']);
    expect(found(changed(0, { columns: { ...row?.columns, actor: '' } }))).toEqual(['column-differs 1']);
  });
});

function resealed(text: string): { text: string; hash: string } {
  const { previousHash, ...event } = JSON.parse(text);
  const [sealed] = sealEvents([event], { ...envelope }, { seq: 0, hash: previousHash });
  if (sealed === undefined) throw new Error('nothing sealed');
  return sealed;
}
