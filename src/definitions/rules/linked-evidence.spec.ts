import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('linked-evidence', () => {
  it.each([
    [
      'what the other process does not have, at the name',
      ['links: { visits: { process: sample } }', 'evidence: { met: { from: visits.frist } }'].join('\n'),
      ['frist → first'],
    ],
    [
      'but a stage, an outcome, evidence or a table of it',
      [
        'fields: { people: { type: table, columns: { name: { type: text } } } }',
        'links: { v: { process: sample } }',
        'evidence: { a: { from: v.first }, b: { from: v.won }, c: { from: v.a }, d: { from: v.people } }',
      ].join('\n'),
      [],
    ],
    [
      'nor anything of a process that is not there',
      ['links: { v: { process: visit } }', 'evidence: { a: { from: v.met } }'].join('\n'),
      [],
    ],
    [
      'what is said of recording it by hand',
      [
        'links: { v: { process: visit } }',
        'artifacts: { p: { } }',
        'evidence: { a: { from: v.met, by: owner, artifact: p, requires: { c: { artifact: p } } } }',
      ].join('\n'),
      ['by', 'artifact', 'requires'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('linked-evidence', body)).toEqual(found);
  });
});
