import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('role-field', () => {
  it.each([
    [
      'a role from a text',
      ['fields: { lead: { type: text } }', 'roles: { r: { is: owner, else: field lead } }'].join('\n'),
      ['field lead'],
    ],
    [
      'a part of a group from a text',
      ['fields: { region: { type: text } }', 'roles: { r: { is: group sales, of: region } }'].join('\n'),
      ['region'],
    ],
    [
      'but not from a user and a choice',
      [
        'fields: { lead: { type: user }, region: { type: choice, of: { n: N } } }',
        'roles: { r: { is: field lead }, s: { is: group sales, of: region } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('role-field', body)).toEqual(found);
  });
});
