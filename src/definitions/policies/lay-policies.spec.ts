import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';

const body = (at: string) => `
settings: { believed: 30% }
fields: { need: { type: text } }
stages:
  - { id: one, probability: 10% }
  - { id: two, probability: 30%, forecast: best-case, entry: { own: { fields: [need] } } }
  - { id: three, probability: 80%, forecast: commit }
outcomes: { won: { from: three }, lost: { from: any } }
policies: { asked: { at: ${at}, requires: { known: { fields: [need] } } } }
`;

/** Which stages and outcomes a policy is laid over. */
function laidOver(at: string): readonly string[] {
  const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: definitionText(body(at)) });
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  const { stages, outcomes } = definition;
  return [
    ...stages.map(({ id, entry }) => ({ id, gate: entry })),
    ...outcomes.map(({ id, requires }) => ({ id, gate: requires })),
  ]
    .filter(({ gate }) => gate.some(({ policy }) => policy === 'asked'))
    .map(({ id }) => id);
}

describe('a policy is laid over', () => {
  it.each([
    ['every stage from a probability on', 'probability >= 30%', ['two', 'three']],
    ['as a setting says', 'probability > believed', ['three']],
    ['in a map', '{ probability: ">= 30%" }', ['two', 'three']],
    ['the stages it names', '{ stage: [one, three] }', ['one', 'three']],
    ['a forecast category', '{ forecast: commit }', ['three']],
    ['an outcome', '{ outcome: won }', ['won']],
    ['outcomes of a kind', '{ result: lost }', ['lost']],
    ['either', 'stage == "one" || forecast == "commit"', ['one', 'three']],
  ])('%s', (_what, at, expected) => {
    expect(laidOver(at)).toEqual(expected);
  });

  it('keeps what the stage asks for itself, and says whose the rest is', () => {
    const { definition } = loadDefinition({
      path: 'sample.yaml',
      text: definitionText(body('stage == "two"')),
    });
    expect(definition?.stages[1]?.entry.map(({ path, policy }) => [path, policy])).toEqual([
      ['stages.two.entry.own', undefined],
      ['stages.two.policies.asked.known', 'asked'],
    ]);
  });
});
