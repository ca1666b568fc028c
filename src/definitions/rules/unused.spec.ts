import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unused', () => {
  it.each([
    [
      'evidence, artifacts and roles nothing asks for',
      ['roles: { r: { is: owner } }', 'evidence: { e: { } }', 'artifacts: { p: { } }'].join('\n'),
      ['r', 'e', 'p'],
    ],
    [
      'but not what expressions name',
      [
        'evidence: { e-mail: { } }',
        'artifacts: { p: { } }',
        'stages: [{ id: s, exit: { c: { check: count(e-mail) > 0 }, d: { evidence: e-mail, after: last(p) } } }]',
      ].join('\n'),
      [],
    ],
    [
      'nor what evidence rests on, nor a role that sees',
      [
        'roles: { r: { is: owner } }',
        'fields: { f: { see: r } }',
        'artifacts: { p: { } }',
        'evidence: { e: { artifact: p } }',
        'stages: [{ id: s, exit: { c: { evidence: e } } }]',
      ].join('\n'),
      [],
    ],
    ['and keeps quiet while the file has other errors', 'evidence: { e: { fileds: { } } }', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unused', body)).toEqual(found);
  });
});
