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
    [
      'approvals nothing asks for, but not links: what they show is reason enough',
      ['approvals: { p: { steps: [{ by: manager-of-owner }] } }', 'links: { l: { process: sample } }'].join(
        '\n',
      ),
      ['p'],
    ],
    [
      'but not what other parts of the format name',
      [
        'roles: { r: { is: manager-of-owner }, s: { is: field lead }, t: { is: group audit } }',
        'fields: { lead: { type: user }, sum: { type: number, is: count(m) + count(n) } }',
        'evidence: { e: { verifiedBy: t, from: l.first }, f: { } }',
        'artifacts: { d: { } }',
        'approvals: { p: { covers: [artifact d], steps: [{ by: r }] } }',
        'links: { l: { process: sample }, m: { process: sample }, n: { process: sample, count: 1+ }, o: { process: sample, carries: [lead] } }',
        'rules: [{ on: recorded(f), do: { remind: s } }]',
        'stages: [{ id: first, exit: { c: { evidence: e }, d: { approval: p } } }]',
      ].join('\n'),
      [],
    ],
    ['nor what has a gate of its own', 'evidence: { e: { requires: { c: { check: 1 < 2 } } } }', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unused', body)).toEqual(found);
  });
});
