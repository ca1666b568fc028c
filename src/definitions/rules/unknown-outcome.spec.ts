import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-outcome', () => {
  it.each([
    [
      'in what a rule does, alone or in a list',
      [
        'outcomes: { settled: { from: any } }',
        'rules: [{ at: now, do: { outcome: setled } }, { at: now, do: [{ remind: owner }, { outcome: gone }] }]',
      ].join('\n'),
      ['setled → settled', 'gone'],
    ],
    [
      'in an event',
      [
        'outcomes: { settled: { from: any } }',
        'rules: [{ on: outcome(setled), do: { remind: owner } }, { on: outcome, do: { remind: owner } }]',
      ].join('\n'),
      ['setled → settled'],
    ],
    ['in a guarantee', 'guarantees: { g: { outcome: wonn, onlyAfter: { check: 1 < 2 } } }', ['wonn → won']],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-outcome', body)).toEqual(found);
  });
});
