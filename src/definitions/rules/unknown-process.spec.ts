import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-process', () => {
  it.each([
    [
      'a process that is not in the folder',
      'links: { visits: { process: customer-visit } }',
      ['customer-visit'],
    ],
    ['but not one that is', 'links: { parent: { process: sample } }', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-process', body)).toEqual(found);
  });
});
