import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('figure-type', () => {
  it.each([
    [
      'both',
      ['fields: { a: { type: number }, b: { type: datetime } }', 'figures: { amount: a, closeOn: b }'].join(
        '\n',
      ),
      ['a', 'b'],
    ],
    [
      'but not what fits',
      ['fields: { a: { type: money }, b: { type: date } }', 'figures: { amount: a, closeOn: b }'].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('figure-type', body)).toEqual(found);
  });
});
