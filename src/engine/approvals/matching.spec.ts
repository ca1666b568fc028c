import { describe, expect, it } from '@jest/globals';
import { matching } from './matching.js';

describe('which places can be filled at once', () => {
  it.each([
    ['each by somebody of his own', [['a'], ['b']], [true, true]],
    ['one by one person, however many he may fill', [['a'], ['a']], [true, false]],
    ['by giving way where another can do', [['a', 'b'], ['a']], [true, true]],
    ['none that nobody may fill', [[], ['a']], [false, true]],
    [
      'as many as there are people',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'b'],
      ],
      [true, true, false],
    ],
  ])('%s', (_name, candidates, filled) => {
    expect(matching(candidates)).toEqual(filled);
  });
});
