import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('success-unreachable', body);

describe('a stage that only leads to failure', () => {
  it('is found where no way leads on', () => {
    const body = `transitions: [{ id: cool, name: Cool down, from: first, to: cold, waives: exit }, { to: back, allowed: false }]
stages: [{ id: first }, { id: last }, { id: cold, name: Cold }]
outcomes: { won: { name: Won, from: last }, lost: { from: any } }`;
    expect(said(body)).toEqual([
      'violated: A record in Cold can be closed, but never with success.' +
        ' | create → take “Cool down”: in Cold, from where nothing leads to success, not close as Won',
    ]);
  });

  it('is found where what is locked there bars the way', () => {
    const body = `fields: { kind: { type: choice, of: { a: A, b: B }, lock: detour } }
stages: [{ id: first }, { id: detour, if: { kind: b } }, { id: last }]
transitions: [{ to: back, allowed: false }]
outcomes: { won: { from: last, requires: { of-a: { check: kind == "a" } } }, lost: { from: any } }`;
    expect(said(body)).toEqual([expect.stringMatching(/^violated: A record in detour/)]);
  });

  it('is none in a process that knows no success, and where one may go back', () => {
    expect(said('outcomes: { closed-down: { from: any } }')).toEqual([]);
    const back = `stages: [{ id: first }, { id: last }, { id: cold }]
outcomes: { won: { from: last }, lost: { from: any } }`;
    expect(said(back)).toEqual([]);
  });
});
