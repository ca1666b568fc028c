import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('each-of', () => {
  it.each([
    [
      'a text',
      [
        'evidence: { e: { fields: { who: { type: text } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, eachOf: who } } }]',
      ].join('\n'),
      ['who'],
    ],
    [
      'a multichoice column',
      [
        'fields: { t: { type: table, columns: { tags: { type: multichoice, of: { x: X } } } } }',
        'stages: [{ id: a, exit: { c: { rows: t, eachOf: tags } } }]',
      ].join('\n'),
      ['tags'],
    ],
    [
      'but not a scale',
      [
        'fields: { t: { type: table, columns: { level: { type: scale, of: { x: X } } } } }',
        'stages: [{ id: a, exit: { c: { rows: t, eachOf: level } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('each-of', body)).toEqual(found);
  });
});
