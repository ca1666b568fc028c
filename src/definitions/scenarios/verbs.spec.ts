import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';
import { runScenarios } from './run-scenarios.js';

const { definition, problems } = loadDefinition({
  path: 'pool.yaml',
  text: `
process: pool
version: 1
language: en
name: Pool
subject: lead
roles:
  rep: { name: Rep, is: owner }
fields:
  cause: { name: Cause, type: text }
stages:
  - { id: pool, name: Pool }
  - { id: assigned, name: Assigned }
transitions:
  - { id: claim, name: Claim, from: pool, to: assigned, sets: { owner: actor } }
  - { id: release, name: Release, from: assigned, to: pool, asks: { why: { name: Why, type: text } }, sets: { cause: why } }
outcomes:
  lost: { name: Lost, from: any }
`,
});
if (definition === undefined) throw new Error(JSON.stringify(problems));
const pool = definition;

/** What went wrong with a scenario, in English; nothing when it passed. */
function failures(given: string, when: string, then: string): readonly string[] {
  const text = `- name: a scenario\n  given: ${given}\n  when: ${when}\n  then: ${then}`;
  const report = runScenarios([pool], { path: 'pool.test.yaml', text });
  return [
    ...report.problems.map(({ message }) => message.en),
    ...report.results.flatMap((result) => result.failures.map(({ message }) => message.en)),
  ];
}

describe('taking a named transition in a scenario', () => {
  it('is its word and the name of the transition', () => {
    expect(failures('{}', '[{ take: claim }]', '{ stage: assigned }')).toEqual([]);
  });

  it('takes a reason and the answers it asks for, beside each other or under `asks`', () => {
    const answered = '{ transition: release, reason: too far, why: no budget }';
    expect(failures('{ stage: assigned }', `[{ take: ${answered} }]`, '{ stage: pool }')).toEqual([]);
    const under = '{ transition: release, asks: { why: no budget } }';
    expect(failures('{ stage: assigned }', `[{ take: ${under} }]`, '{ stage: pool }')).toEqual([]);
  });

  it('may be refused where the story ends so, and be explained', () => {
    expect(
      failures('{ stage: assigned }', '[{ take: claim }]', '{ refused: [transition.not-from-here] }'),
    ).toEqual([]);
    expect(
      failures(
        '{ stage: assigned }',
        '[{ explain: release }]',
        '{ refused: [why, transition.value-unknown] }',
      ),
    ).toEqual([]);
  });

  it('says so when nothing is named', () => {
    expect(failures('{}', '[{ take: { reason: mine } }]', '{ stage: pool }')).toEqual([
      'This needs a transition.',
    ]);
  });
});
