import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-artifact', () => {
  it.each([
    [
      'in a criterion',
      ['artifacts: { contract: { } }', 'stages: [{ id: a, exit: { c: { artifact: contarct } } }]'].join('\n'),
      ['contarct → contract'],
    ],
    [
      'that evidence rests on',
      ['artifacts: { contract: { } }', 'evidence: { e: { artifact: contractt } }'].join('\n'),
      ['contractt → contract'],
    ],
    [
      'in what an approval covers, and in an event',
      [
        'artifacts: { contract: { } }',
        'approvals: { p: { covers: [artifact contrcat], steps: [{ by: manager-of-owner }] } }',
        'rules: [{ on: attached(contact), do: { remind: owner } }]',
      ].join('\n'),
      ['artifact contrcat → contract', 'contact → contract'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-artifact', body)).toEqual(found);
  });
});
