import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('falling-probability', () => {
  it.each([
    [
      'a fall below any before',
      'stages: [{ id: a, probability: 50% }, { id: b }, { id: c, probability: 9.5% }, { id: d, probability: 50% }]',
      ['9.5%'],
    ],
    ['but not staying the same', 'stages: [{ id: a, probability: 50% }, { id: b, probability: 50% }]', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('falling-probability', body)).toEqual(found);
  });
});
