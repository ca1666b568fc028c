import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, step } from '../fixture/approved-sale.js';
import { BOOKKEEPER, CLOCK, COUNSEL, LAWYER, NOTARY } from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';
import { openSeats } from './open-seats.js';

describe('who is asked', () => {
  const deal = () => {
    const made = new ApprovedDeal(
      approval('price', {
        steps: [
          [step('1', 'manager', { within: 'P2D' })],
          [step('2.1', 'legal', { quorum: { kind: 'count', count: 2 } }), step('2.2', 'books')],
        ],
      }),
    );
    made.ask();
    return made;
  };
  const people = (of: ApprovedDeal) => openSeats(of.state).map(({ step: id, person }) => [id, person]);

  it('is told with the step, since when, and until when', () => {
    const of = deal();
    expect(openSeats(of.state)).toEqual([
      {
        approval: 'price',
        request: of.request().id,
        step: '1',
        person: MANAGER,
        startedAt: '2026-03-02T02:00:00.000Z',
        dueAt: '2026-03-04T02:00:00.000Z',
      },
    ]);
  });

  it('is told how long it has been overdue, however often the time ran anew', () => {
    const of = deal();
    const about = { approval: 'price', request: of.request().id, step: '1' };
    for (const now of ['2026-03-04T02:00:00.000Z', '2026-03-06T02:00:00.000Z']) {
      of.now = now;
      of.give({ type: 'time-out-approval', ...about }, { actor: CLOCK });
    }
    expect(openSeats(of.state)).toMatchObject([
      { person: MANAGER, overdueSince: '2026-03-04T02:00:00.000Z', dueAt: '2026-03-08T02:00:00.000Z' },
    ]);
  });

  it('is everybody in the steps that are being decided, but who decided, and nobody once enough agreed', () => {
    const of = deal();
    of.decides(MANAGER);
    expect(people(of)).toEqual([
      ['2.1', LAWYER],
      ['2.1', COUNSEL],
      ['2.1', NOTARY],
      ['2.2', BOOKKEEPER],
    ]);
    of.decides(LAWYER);
    expect(people(of)).toEqual([
      ['2.1', COUNSEL],
      ['2.1', NOTARY],
      ['2.2', BOOKKEEPER],
    ]);
    of.decides(COUNSEL);
    expect(people(of)).toEqual([['2.2', BOOKKEEPER]]);
  });

  it('is nobody once the request ended, or where there is none', () => {
    const of = deal();
    of.give({ type: 'recall-approval', approval: 'price' });
    expect(people(of)).toEqual([]);
    expect(openSeats({})).toEqual([]);
  });
});
