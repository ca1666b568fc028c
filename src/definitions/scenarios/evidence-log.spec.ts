import { describe, expect, it } from '@jest/globals';
import type { InstanceEvent, NewEvent } from '../../engine/model/event.js';
import { evidenceAfter } from './evidence-log.js';

const at = '2026-03-02T01:00:00.000Z';

function event(seq: number, body: NewEvent): InstanceEvent {
  const envelope = {
    org: 'o',
    instance: 'i',
    seq,
    schemaVersion: 1,
    actor: 'rep',
    commandId: 'c',
    recordedAt: at,
  };
  return { ...envelope, ...body };
}

function recorded(id: string, supersedes?: string): NewEvent {
  const piece = { id, kind: 'meeting', values: {}, provenance: 'rep-asserted' as const, occurredAt: at };
  return {
    type: 'evidence.recorded',
    stage: 's',
    body: { piece: supersedes === undefined ? piece : { ...piece, supersedes } },
  };
}

describe('evidenceAfter', () => {
  it('keeps who recorded a piece and when', () => {
    expect(evidenceAfter([], event(1, recorded('a')))).toMatchObject([
      { id: 'a', recordedBy: 'rep', recordedAt: at },
    ]);
  });

  it('marks the piece a correction takes the place of', () => {
    const first = evidenceAfter([], event(1, recorded('a')));
    expect(evidenceAfter(first, event(2, recorded('b', 'a')))).toMatchObject([
      { id: 'a', supersededBy: 'b' },
      { id: 'b' },
    ]);
  });

  it('marks a retracted piece and keeps it', () => {
    const first = evidenceAfter([], event(1, recorded('a')));
    const retraction: NewEvent = {
      type: 'evidence.retracted',
      stage: 's',
      body: { evidence: 'a', reason: 'wrong' },
    };
    expect(evidenceAfter(first, event(2, retraction))).toMatchObject([
      { retracted: { at, by: 'rep', reason: 'wrong' } },
    ]);
  });

  it('leaves the pieces alone for any other event', () => {
    const first = evidenceAfter([], event(1, recorded('a')));
    expect(evidenceAfter(first, event(2, { type: 'instance.resumed', stage: 's', body: {} }))).toBe(first);
  });
});
