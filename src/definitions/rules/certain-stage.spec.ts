import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('certain-stage', () => {
  it.each([
    [
      'only conditional stages',
      ['fields: { a: { } }', 'stages: [{ id: s, if: { a: any } }]'].join('\n'),
      ['if'],
    ],
    [
      'but not one that always applies',
      ['fields: { a: { } }', 'stages: [{ id: s, if: { a: any } }, { id: t }]'].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('certain-stage', body)).toEqual(found);
  });
});
