import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('since-entered', () => {
  it.each([
    [
      'in entry criteria, also in a group',
      [
        'artifacts: { p: { } }',
        'stages: [{ id: a }, { id: b, entry: { c: { any: [{ artifact: p, since: entered }] } } }]',
      ].join('\n'),
      ['entered'],
    ],
    [
      'but not in exit criteria',
      ['artifacts: { p: { } }', 'stages: [{ id: a, exit: { c: { artifact: p, since: entered } } }]'].join(
        '\n',
      ),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('since-entered', body)).toEqual(found);
  });
});
