import { describe, expect, it } from '@jest/globals';
import { canonicalText } from '../../definitions/canonical-text.js';
import { sha256 } from '../event-log/seal-events.js';
import type { CheckpointDocument } from '../ports/checkpoint-store.js';
import { exportedLine, importedLine } from './exported-checkpoint.js';

const id = '01930000-0000-7000-8000-000000000001';
const document: CheckpointDocument = {
  format: 'sluice-checkpoint/1',
  org: id,
  seq: 2,
  madeAt: '2026-03-02T08:00:00.000Z',
  previousHash: 'a'.repeat(64),
  heads: { instances: [[id, 7, 'b'.repeat(64)]], streams: [['lin', 1, 'c'.repeat(64)]] },
};

/** A line whose hash is right, whatever it says. */
function line(change: object): string {
  const checkpoint = { ...document, ...change };
  return JSON.stringify({ checkpoint, hash: sha256(canonicalText(checkpoint)) });
}

describe('a line of an exported file', () => {
  it('is read as it was written, in whatever order a tool has put its members', () => {
    const hash = sha256(canonicalText(document));
    const turned = Object.fromEntries(Object.entries(document).reverse());
    expect(exportedLine({ checkpoint: document, hash })).toContain(canonicalText(document));
    expect(importedLine(exportedLine({ checkpoint: document, hash }))).toEqual({
      checkpoint: document,
      hash,
    });
    expect(importedLine(JSON.stringify({ hash, checkpoint: turned }))).toEqual({
      checkpoint: document,
      hash,
    });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['no object', '[]'],
    ['no checkpoint', JSON.stringify({ hash: 'a'.repeat(64) })],
    ['another hash', JSON.stringify({ checkpoint: document, hash: 'a'.repeat(64) })],
    ['another format', line({ format: 'sluice-checkpoint/2' })],
    ['an organisation that is no id', line({ org: 'acme' })],
    ['a number that is none', line({ seq: '2' })],
    ['a number no column holds', line({ seq: 2 ** 31 })],
    ['a hash before it that is none', line({ previousHash: 'abc' })],
    ['no heads', line({ heads: undefined })],
    ['a record that is no id', line({ heads: { instances: [['x', 1, 'b'.repeat(64)]], streams: [] } })],
    ['a stream no database holds', line({ heads: { instances: [], streams: [['\0', 1, 'b'.repeat(64)]] } })],
  ])('is refused with %s', (_what, text) => {
    expect(importedLine(text)).toBeUndefined();
  });
});
