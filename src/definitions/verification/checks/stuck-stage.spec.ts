import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('stuck-stage', body);
const noBack = 'transitions: [{ to: back, allowed: false }]\noutcomes: { won: { name: Won, from: last } }';

describe('a stage that can be neither left nor closed', () => {
  it('is found for every record', () => {
    const body = `fields: { n: { type: number, max: 3 } }
stages: [{ id: first }, { id: last, name: Tender, exit: { more: { check: n > 3 } } }]
${noBack}`;
    expect(said(body)).toEqual([
      'violated: A record in Tender can be neither moved on nor closed. | create → advance: stuck in Tender, not close as Won',
    ]);
  });

  it('is found for a record that was settled wrongly before: a locked figure, a document filed', () => {
    const locked = `fields: { n: { type: number, required: true, lock: last } }
stages: [{ id: first }, { id: last, exit: { more: { check: n > 3 } } }]
${noBack}`;
    expect(said(locked)).toEqual([
      expect.stringMatching(
        /^violated: A record may come to last in such a way .* \| create \(n: [0-3]\) → advance: stuck in last/,
      ),
    ]);
    const filed = `artifacts: { withdrawal: { name: Withdrawal } }
stages: [{ id: first }, { id: last, exit: { standing: { none: [{ artifact: withdrawal }] } } }]
${noBack}`;
    expect(said(filed)).toEqual([expect.stringContaining('advance → file Withdrawal: stuck in last')]);
  });

  it('is left open where what decides it may be settled in a way that was not tried', () => {
    const body = `fields: { until: { type: date, required: true, lock: last } }
stages: [{ id: first }, { id: last, exit: { in-time: { check: today <= until } } }]
${noBack}`;
    expect(said(body)).toEqual([
      'unknown: Records were found that leave last, but whether every one can depends on until, which is locked, the time that has passed.',
    ]);
  });

  it('is none where everything can be settled again, or where anybody may give up', () => {
    const open = `fields: { n: { type: number } }
evidence: { meeting: { } }
stages: [{ id: first }, { id: last, exit: { more: { check: n > 3 }, met: { evidence: meeting, since: entered } } }]
${noBack}`;
    expect(said(open)).toEqual([]);
    const givenUp = `fields: { n: { type: number, required: true, lock: last } }
stages: [{ id: first }, { id: last, exit: { more: { check: n > 3 } } }]
outcomes: { won: { from: last }, lost: { from: any } }`;
    expect(said(givenUp)).toEqual([]);
  });
});
