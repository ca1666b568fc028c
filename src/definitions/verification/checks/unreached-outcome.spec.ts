import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('unreached-outcome', body);

describe('outcomes never reached', () => {
  it('ask for what can never be', () => {
    const body = `fields: { n: { type: number, min: 5 } }
outcomes: { won: { from: second }, failed: { name: Failed, from: first, result: lost, requires: { few: { check: n < 5 } } } }`;
    expect(said(body)).toEqual([
      'violated: No record ever ends as Failed. | create: not closed as Failed, not close as Failed',
    ]);
  });

  it('are those of stages that are never reached, wherever they are tried', () => {
    const body = `fields: { n: { type: number, max: 3 } }
stages: [{ id: first, exit: { more: { check: n > 3 } } }, { id: last }]
outcomes: { won: { name: Won, from: last }, lost: { from: any } }`;
    expect(said(body)).toEqual([
      'violated: No record ever ends as Won. | create: not closed as Won, not close as Won',
    ]);
  });

  it('are none where each can be had', () => {
    expect(said('outcomes: { won: { from: second }, lost: { from: any } }')).toEqual([]);
  });
});
