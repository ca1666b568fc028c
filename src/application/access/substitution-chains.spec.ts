import { describe, expect, it } from '@jest/globals';
import type { Substitution } from '../../engine/model/org-chart.js';
import { leadsBack, standsInTwice } from './substitution-chains.js';

type Entry = Omit<Substitution, 'id'>;

/** `a>b 01-05`: b acts for a from the 1st to the 5th of March. */
function entry(text: string, kind: Entry['kind'] = 'stand-in'): Entry {
  const [, person = '', substitute = '', from = '', until = ''] =
    /^(\w)>(\w) (\d\d)-(\d\d)$/.exec(text) ?? [];
  const day = (number: string): string => `2026-03-${number}T00:00:00.000Z`;
  return { person, substitute, kind, from: day(from), until: day(until) };
}

describe('a chain of substitutions', () => {
  it.each([
    [[], 'a>b 01-05', false],
    [['b>c 01-05', 'c>d 01-05'], 'a>b 01-05', false],
    [['b>a 01-05'], 'a>b 03-08', true],
    [['b>a 01-05'], 'a>b 05-08', false],
    [['b>c 01-05', 'c>a 04-08'], 'a>b 01-09', true],
    [['b>c 01-04', 'c>a 04-08'], 'a>b 01-09', false],
    [['b>c 01-04', 'b>d 04-08', 'd>a 06-07'], 'a>b 01-09', true],
    [['b>c 01-09', 'c>b 01-09'], 'a>b 01-09', false],
  ])('%j with %s leads back: %s', (others, added, back) => {
    expect(
      leadsBack(
        others.map((each) => entry(each)),
        entry(added),
      ),
    ).toBe(back);
  });

  it('counts delegates as it counts stand-ins', () => {
    expect(leadsBack([entry('b>a 01-05', 'delegate')], entry('a>b 01-05'))).toBe(true);
  });

  it.each([
    ['stand-in', 'stand-in', 'a>c 04-08', true],
    ['stand-in', 'stand-in', 'a>c 05-08', false],
    ['stand-in', 'stand-in', 'd>c 01-08', false],
    ['delegate', 'stand-in', 'a>c 04-08', false],
    ['stand-in', 'delegate', 'a>c 04-08', false],
  ] as const)('a %s beside a %s %s is one too many: %s', (present, kind, added, twice) => {
    expect(standsInTwice([entry('a>b 01-05', present)], entry(added, kind))).toBe(twice);
  });
});
