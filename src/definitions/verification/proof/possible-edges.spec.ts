import { describe, expect, it } from '@jest/globals';
import { edgesOf } from '../moves/edges-of.js';
import { processWith, refuterFor } from '../testing/verified.js';
import { PossibleEdges } from './possible-edges.js';

function impossible(body: string): readonly string[] {
  const process = processWith(body);
  const edges = edgesOf(process.definition);
  const possible = new PossibleEdges(process, refuterFor(process), edges);
  return edges.filter((edge) => possible.impossibility(edge) !== undefined).map(({ id }) => id);
}

const outcomes = 'outcomes: { won: { from: last }, lost: { from: any } }';

describe('moves that are impossible', () => {
  it('ask for what a locked field cannot be any more', () => {
    const body = (lock: string) => `fields: { n: { type: number${lock} } }
stages: [{ id: first, exit: { few: { check: n < 5 } } }, { id: middle, exit: { many: { check: n > 5 } } }, { id: last }]
transitions: [{ to: back, allowed: false }]
${outcomes}`;
    expect(impossible(body(', lock: middle'))).toEqual(['advance:middle>last']);
    expect(impossible(body(', lock: last'))).toEqual([]);
  });

  it('are not when going back opens the lock again, or another way leads around what was asked', () => {
    const body = `fields: { n: { type: number, lock: middle } }
stages: [{ id: first, exit: { few: { check: n < 5 } } }, { id: middle }, { id: last, exit: { many: { check: n > 5 } } }]
transitions: [{ id: around, from: first, to: middle, waives: exit, if: n > 5 }, { to: back, allowed: false }]
${outcomes}`;
    expect(impossible(body)).toEqual([]);
  });

  it('are ended by a document that is filed for good', () => {
    const body = `artifacts: { paper: { } }
stages: [{ id: first, exit: { filed: { artifact: paper } } }, { id: last, exit: { clean: { none: [{ artifact: paper }] } } }]
transitions: [{ to: back, allowed: false }]
${outcomes}`;
    expect(impossible(body)).toEqual(['close:last>won']);
  });

  it('need somebody whom nobody can name', () => {
    const body = `roles: { expert: { is: field named } }
fields: { named: { type: user, requires: { judged: { evidence: opinion } } } }
evidence: { opinion: { by: [expert] } }
transitions: [{ id: judge, from: first, to: last, by: expert }]
stages: [{ id: first }, { id: last }]
${outcomes}`;
    expect(impossible(body)).toContain('transition:judge:first>last');
  });

  it('are none where he who creates the record may name himself', () => {
    const body = `roles: { expert: { is: field named } }
fields: { named: { type: user, by: [expert] } }
transitions: [{ id: judge, from: first, to: last, by: expert }]
stages: [{ id: first }, { id: last }]
${outcomes}`;
    expect(impossible(body)).toEqual([]);
  });
});
