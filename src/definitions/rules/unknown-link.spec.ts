import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-link', () => {
  it.each([
    [
      'in a criterion',
      ['links: { visits: { process: sample } }', 'stages: [{ id: a, exit: { c: { linked: visit } } }]'].join(
        '\n',
      ),
      ['visit → visits'],
    ],
    [
      'in `from`, at the link',
      ['links: { visits: { process: sample } }', 'evidence: { e: { from: vists.a } }'].join('\n'),
      ['vists → visits'],
    ],
    ['in what a rule creates', 'rules: [{ on: created, do: { create: flow } }]', ['flow']],
    [
      'in what happens when the time is over',
      'stages: [{ id: a, within: P3D, then: { create: flow } }]',
      ['flow'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-link', body)).toEqual(found);
  });
});
