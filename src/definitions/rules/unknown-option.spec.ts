import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-option', () => {
  it.each([
    [
      'alone, in a list and behind an operator',
      [
        'fields: { way: { type: scale, of: { low: L, high: H } } }',
        'stages: [{ id: a, if: { way: hihg } }, { id: b, if: { way: [low, hgih] } }, { id: c, if: { way: ">= lo" } }, { id: d }]',
      ].join('\n'),
      ['hihg → high', 'hgih → high', '">= lo" → low'],
    ],
    [
      'but not in words for any and none',
      [
        'fields: { way: { type: choice, of: { low: L } } }',
        'stages: [{ id: a, if: { way: any } }, { id: b, if: { way: none } }, { id: c }]',
      ].join('\n'),
      [],
    ],
    [
      'in the lines of a computed field',
      'fields: { n: { type: number }, g: { type: scale, of: { low: Low, high: High }, is: [{ if: n > 5, then: hihg }, { then: low }] } }',
      ['hihg → high'],
    ],
    [
      'a stage in what records have in common, a policy or a linked record',
      [
        'links: { l: { process: sample } }',
        'unique: { u: { fields: [owner], while: { stage: frist } } }',
        'policies: { p: { at: { stage: secnod }, requires: { c: { linked: l, every: { outcome: wonn, status: closd } } } } }',
      ].join('\n'),
      ['frist → first', 'secnod → second'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-option', body)).toEqual(found);
  });
});
