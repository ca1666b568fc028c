import { describe, expect, it } from '@jest/globals';
import { problemsIn, definitionText } from '../testing/definition-text.js';

const list = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(', ');

/** A process of 199 stages, one outcome, and policies of so many criteria each, half of them in groups. */
const body = (policies: number, criteria: number) =>
  [
    'fields: { known: { type: text } }',
    `stages: [${list(199, (stage) => `{ id: s${stage} }`)}]`,
    'outcomes: { won: { from: any, result: won } }',
    `policies: { ${list(policies, (policy) => {
      const inGroup = list(criteria / 2 - 1, () => '{ fields: [known] }');
      const others = list(criteria / 2, (one) => `c${one}: { fields: [known] }`);
      return `p${policy}: { at: stage == "s1", requires: { ${others}, group: { all: [${inGroup}] } } }`;
    })} }`,
  ].join('\n');

const found = (policies: number, criteria: number) =>
  problemsIn(definitionText(body(policies, criteria)))
    .filter(({ code }) => code !== 'definition.missing-translation')
    .map(({ code, at }) => `${code} ${at.slice(0, 30)}`);

describe('policies', () => {
  it('may be many, and long', () => {
    expect(found(10, 10)).toEqual([]);
  });

  it('are refused from the one on that would make far too much of a process, and not called idle', () => {
    expect(found(12, 10)).toEqual(['definition.too-many-policies { at: stage == "s1", requires:']);
  });
});
