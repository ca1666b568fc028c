import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('jump-matrix', () => {
  it.each([
    [
      'to the next stage',
      ['stages: [{ id: one }, { id: two }, { id: three }]', 'jumps: { one: { two: OK, three: OK } }'].join(
        '\n',
      ),
      ['two'],
    ],
    [
      'backwards',
      ['stages: [{ id: one }, { id: two }, { id: three }]', 'jumps: { three: { one: NO } }'].join('\n'),
      ['one'],
    ],
    [
      'consent of nobody, in a cell and by default',
      [
        'stages: [{ id: one }, { id: two }, { id: three }]',
        'jumps: { default: NO*, one: { three: NO* } }',
      ].join('\n'),
      ['NO*', 'NO*'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('jump-matrix', body)).toEqual(found);
  });
});
