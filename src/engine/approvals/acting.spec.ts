import { describe, expect, it } from '@jest/globals';
import { COUNSEL, DIRECTOR, LAWYER, NOTARY, organisation, substitute } from '../fixture/organisation.js';
import { actingFor } from './acting.js';

const NOW = '2026-03-02T02:00:00.000Z';

describe('who acts for a person', () => {
  it.each([
    ['himself', {}, [LAWYER]],
    ['nobody when he has left', { inactive: [LAWYER] }, []],
    [
      'a delegate beside him',
      { substitutions: [substitute('delegate', LAWYER, COUNSEL)] },
      [LAWYER, COUNSEL],
    ],
    ['a stand-in in his place', { substitutions: [substitute('stand-in', LAWYER, COUNSEL)] }, [COUNSEL]],
    [
      'the stand-in of the stand-in',
      { substitutions: [substitute('stand-in', LAWYER, COUNSEL), substitute('stand-in', COUNSEL, NOTARY)] },
      [NOTARY],
    ],
    [
      'nobody when stand-ins go in a circle',
      { substitutions: [substitute('stand-in', LAWYER, COUNSEL), substitute('stand-in', COUNSEL, LAWYER)] },
      [],
    ],
    [
      'the delegate also while a stand-in is there',
      { substitutions: [substitute('stand-in', LAWYER, COUNSEL), substitute('delegate', LAWYER, NOTARY)] },
      [COUNSEL, NOTARY],
    ],
    [
      'no delegate of a delegate',
      { substitutions: [substitute('delegate', LAWYER, COUNSEL), substitute('delegate', COUNSEL, DIRECTOR)] },
      [LAWYER, COUNSEL],
    ],
    [
      'nobody who has left',
      { inactive: [COUNSEL], substitutions: [substitute('delegate', LAWYER, COUNSEL)] },
      [LAWYER],
    ],
    [
      'nobody by a stand-in who has left',
      { inactive: [COUNSEL], substitutions: [substitute('stand-in', LAWYER, COUNSEL)] },
      [],
    ],
    [
      'himself again from the moment it ends',
      { substitutions: [substitute('stand-in', LAWYER, COUNSEL, { until: NOW })] },
      [LAWYER],
    ],
    [
      'the other from the moment it begins',
      { substitutions: [substitute('stand-in', LAWYER, COUNSEL, { from: NOW })] },
      [COUNSEL],
    ],
  ])('%s', (_name, change, expected) => {
    expect(actingFor(LAWYER, organisation(change), NOW)).toEqual(expected);
  });

  it('is not known while the organisation is not', () => {
    expect(actingFor(LAWYER, undefined, NOW)).toEqual([]);
  });
});
