import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('idle-policy', () => {
  it.each([
    [
      'a policy that picks no stage',
      [
        'fields: { n: { type: number } }',
        'policies: { p: { at: probability >= 30%, requires: { c: { fields: [n] } } } }',
      ].join('\n'),
      ['probability >= 30%'],
    ],
    [
      'but not one that picks a stage or an outcome',
      [
        'fields: { n: { type: number } }',
        'policies: { p: { at: { stage: [first] }, requires: { c: { fields: [n] } } }, q: { at: { outcome: won }, requires: { c: { fields: [n] } } } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('idle-policy', body)).toEqual(found);
  });
});
