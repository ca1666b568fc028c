import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('endless-loop', body);

describe('a loop that never ends', () => {
  it('is shown once round, with the outcome that is refused', () => {
    const body = `fields: { n: { type: number, max: 3 } }
transitions: [{ id: again, name: Again, from: last, to: first }]
stages: [{ id: first }, { id: last }]
outcomes: { won: { name: Won, from: last, requires: { more: { check: n > 3 } } } }`;
    expect(said(body)).toEqual([
      'violated: Once a record is in first, last it can be moved, but never closed.' +
        ' | create → advance → take “Again”: round and round, never closed',
    ]);
  });

  it('is none where the way out leads through going back', () => {
    const body = `fields: { n: { type: number, required: true, lock: last } }
stages: [{ id: first }, { id: last, exit: { more: { check: n > 3 } } }]
outcomes: { won: { from: last } }`;
    expect(said(body)).toEqual([]);
  });
});
