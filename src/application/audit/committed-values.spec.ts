import { expect, it } from '@jest/globals';
import { sealEvents } from '../event-log/seal-events.js';
import { referenceTo } from '../personal/seal-personal-values.js';
import type { AuditReader, StoredRow } from '../ports/audit-reader.js';
import type { PersonalValue } from '../ports/personal-value-store.js';
import { Findings } from './findings.js';
import { verifyChains } from './verify-chains.js';

const envelope = {
  org: 'o',
  instance: 'i',
  schemaVersion: 1,
  actor: 'lin',
  commandId: 'c',
  recordedAt: '2026-03-02T02:00:00.000Z',
};
const signer: PersonalValue = { id: 'p1', salt: 'ab', value: '王总' };
const phones: PersonalValue = { id: 'p2', salt: 'cd', value: ['13800138000'] };

/** A record of two events, the second with personal values, as a database holds it. */
function* rows(): Generator<StoredRow> {
  const values = { signer: referenceTo(signer), chain: [{ id: 'r', phones: referenceTo(phones) }] };
  const events = [
    { type: 'instance.held', stage: 'offer', body: { reason: 'wait' } },
    { type: 'fields.set', stage: 'offer', body: { values } },
  ] as const;
  const sealed = sealEvents(events, envelope, { seq: 0, hash: null });
  const head = { seq: 2, hash: sealed[1]?.hash ?? '', stage: 'offer' };
  for (const { event, text, hash } of sealed)
    yield { chain: 'i', seq: event.seq, text, hash, columns: {}, head, reference: 'OPP-1' };
}

const nothing = () => {
  throw new Error('is not asked for');
};

async function found(stored: readonly PersonalValue[]): Promise<string[]> {
  const findings = new Findings();
  const reader: AuditReader = {
    org: 'o',
    async *rows() {
      yield* rows();
      await Promise.resolve();
    },
    definitions: nothing,
    publications: nothing,
    personalValues: () => Promise.resolve(stored),
    emptyChains: nothing,
    checkpoints: nothing,
    hashesAt: nothing,
    endOf: nothing,
    covered: nothing,
  };
  await verifyChains(reader, 'instance', findings.add);
  return findings.list.map(({ code, subject }) => `${code} ${subject.reference} ${subject.seq}`);
}

it.each<[string, readonly PersonalValue[], string[]]>([
  ['as they were entered', [signer, phones], []],
  ['erased', [], []],
  ['of which one is another', [{ ...signer, value: '李总' }, phones], ['personal-value-changed OPP-1 2']],
  ['of which one has another salt', [signer, { ...phones, salt: 'ce' }], ['personal-value-changed OPP-1 2']],
])('personal values %s', async (_, stored, findings) => {
  expect(await found(stored)).toEqual(findings);
});
