import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('ambiguous-name', () => {
  it.each([
    [
      'a field and a setting',
      ['fields: { share: { type: percent } }', 'settings: { share: 60% }'].join('\n'),
      ['share'],
    ],
    [
      'evidence and an artifact',
      ['evidence: { quote: { } }', 'artifacts: { quote: { } }'].join('\n'),
      ['quote'],
    ],
    [
      'a link and an artifact',
      'artifacts: { contract: { } }\nlinks: { contract: { process: contract } }',
      ['contract'],
    ],
    ['a built-in name', 'fields: { today: { type: date } }', ['today']],
    ['an operator', 'fields: { in: { type: date } }', ['in']],
    [
      'but not fields of different kinds of evidence',
      'evidence: { a: { fields: { person: { type: text } } }, b: { fields: { person: { type: text } } } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('ambiguous-name', body)).toEqual(found);
  });
});
