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
      'a column that points to a row',
      [
        'fields: { t: { type: table, columns: { up: { type: row, of: t } } } }',
        'stages: [{ id: a, exit: { c: { rows: t, eachOf: up } } }]',
      ].join('\n'),
      ['up'],
    ],
    [
      'but not the row a piece of evidence is about',
      [
        'fields: { t: { type: table, columns: { name: { type: text } } } }',
        'evidence: { e: { fields: { who: { type: row, of: t } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, eachOf: who } } }]',
      ].join('\n'),
      [],
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
