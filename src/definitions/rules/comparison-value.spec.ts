import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('comparison-value', () => {
  it.each([
    [
      'yes for true',
      [
        'fields: { big: { type: yesno } }',
        'stages: [{ id: a, if: { big: yes } }, { id: b, if: { big: "No" } }, { id: c }]',
      ].join('\n'),
      ['yes → true', '"No" → false'],
    ],
    [
      'an amount without its currency',
      ['fields: { price: { type: money } }', 'stages: [{ id: a, if: { price: "> 500" } }, { id: b }]'].join(
        '\n',
      ),
      ['"> 500"'],
    ],
    [
      'but not zero',
      ['fields: { price: { type: money } }', 'stages: [{ id: a, if: { price: "> 0" } }, { id: b }]'].join(
        '\n',
      ),
      [],
    ],
    [
      'a word for a number',
      ['fields: { size: { type: number } }', 'stages: [{ id: a, if: { size: large } }, { id: b }]'].join(
        '\n',
      ),
      ['large'],
    ],
    [
      'an impossible date',
      ['fields: { on: { type: date } }', 'stages: [{ id: a, if: { on: "> 2026-02-30" } }, { id: b }]'].join(
        '\n',
      ),
      ['"> 2026-02-30"'],
    ],
    [
      'but not what fits',
      [
        'fields: { size: { type: number }, share: { type: percent }, on: { type: date }, tags: { type: list, of: text } }',
        'stages: [{ id: a, if: { size: "> 12.5", share: "<= 60%", on: 2026-01-31, tags: vip } }, { id: b }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('comparison-value', body)).toEqual(found);
  });
});
