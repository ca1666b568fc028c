import { describe, expect, it } from '@jest/globals';
import type { OrgChart, Substitution } from '../../engine/model/org-chart.js';
import { lineAbove } from './line-above.js';
import { peopleActedFor } from './people-acted-for.js';

const NOW = '2026-03-02T02:00:00.000Z';

/** Who is acted for, by whom, until when. */
type Acting = readonly [kind: Substitution['kind'], person: string, substitute: string, until?: string];

function chart(
  people: Readonly<Record<string, string | undefined>>,
  ...substitutions: readonly Acting[]
): OrgChart {
  return {
    version: 1,
    groups: new Map(),
    people: new Map(
      Object.entries(people).map(([id, manager]) => [
        id,
        { id, name: id, active: true, groups: [], ...(manager === undefined ? {} : { manager }) },
      ]),
    ),
    substitutions: substitutions.map(
      ([kind, person, substitute, until = '2026-04-01T00:00:00.000Z'], place) => ({
        ...{ id: `${place}`, kind, person, substitute, from: '2026-03-01T00:00:00.000Z', until },
      }),
    ),
  };
}

const ALL = { ann: undefined, bob: 'ann', cid: 'bob', dan: undefined };

describe('in whose place somebody acts now', () => {
  it.each<[string, readonly Acting[], string, readonly string[]]>([
    ['himself', [], 'ann', ['ann']],
    ['for whom he is a delegate, alongside', [['delegate', 'bob', 'ann']], 'ann', ['ann', 'bob']],
    ['the delegating person still for himself', [['delegate', 'bob', 'ann']], 'bob', ['bob']],
    ['nobody while another stands in', [['stand-in', 'bob', 'ann']], 'bob', []],
    [
      'whom he stands in for, with those before',
      [
        ['stand-in', 'bob', 'cid'],
        ['stand-in', 'cid', 'ann'],
      ],
      'ann',
      ['ann', 'bob', 'cid'],
    ],
    ['himself once the time is over', [['stand-in', 'bob', 'ann', NOW]], 'bob', ['bob']],
    [
      'nobody who stands in for himself by others',
      [
        ['stand-in', 'bob', 'cid'],
        ['stand-in', 'cid', 'bob'],
      ],
      'bob',
      [],
    ],
  ])('%s', (_, substitutions, user, expected) => {
    expect(peopleActedFor(user, chart(ALL, ...substitutions), NOW)).toEqual(expected);
  });
});

describe('the managers above somebody', () => {
  it('come nearest first, and a circle ends', () => {
    expect(lineAbove('cid', chart(ALL))).toEqual(['bob', 'ann']);
    expect(lineAbove('ann', chart(ALL))).toEqual([]);
    expect(lineAbove('x', chart({ x: 'y', y: 'z', z: 'x' }))).toEqual(['y', 'z']);
  });
});
