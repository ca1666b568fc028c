import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';
import { runScenarios } from './run-scenarios.js';

const { definition, problems } = loadDefinition({
  path: 'sale.yaml',
  text: `
process: sale
version: 1
language: en
name: Sale
subject: deal
roles:
  rep: { name: Rep, is: owner }
  clerk: { name: Clerk, is: group finance }
fields:
  budget: { name: Budget, type: text }
evidence:
  receipt: { name: Receipt, verifiedBy: [clerk], fields: { paid: { name: Paid, type: text } } }
stages:
  - { id: open, name: Open, exit: { paid: { evidence: receipt }, known: { fields: [budget] } } }
  - { id: done, name: Done }
outcomes:
  lost: { name: Lost, from: any }
`,
});
if (definition === undefined) throw new Error(JSON.stringify(problems));
const sale = definition;

/** What went wrong with a scenario, in English; nothing when it passed. */
function failures(when: string, then: string): readonly string[] {
  const text = `- name: a scenario\n  given: { fields: { budget: enough } }\n  when: ${when}\n  then: ${then}`;
  const report = runScenarios([sale], { path: 'sale.test.yaml', text });
  return [
    ...report.problems.map(({ message }) => message.en),
    ...report.results.flatMap((result) => result.failures.map(({ message }) => message.en)),
  ];
}

const recorded = '{ record: { evidence: receipt, id: first, values: { paid: in full } } }';

describe('evidence in a scenario', () => {
  it.each([
    ['waits for its verification', `[${recorded}, { do: advance }]`, '{ refused: [paid] }'],
    [
      'counts once it is verified',
      `[${recorded}, { as: clerk, verify: receipt }, { do: advance }]`,
      '{ stage: done }',
    ],
    [
      'is rejected by name, with a reason',
      `[${recorded}, { as: clerk, reject-evidence: { evidence: first, reason: not paid } }, { do: advance }]`,
      '{ refused: [paid] }',
    ],
    [
      'is not verified by who recorded it',
      `[${recorded}, { verify: first, refused: [role.missing, evidence.own] }]`,
      '{ stage: open }',
    ],
    [
      'that is not known yet blocks still',
      '[{ not-known: { evidence: receipt, due: P3D } }, { do: advance }]',
      '{ refused: [paid] }',
    ],
    [
      'may be an open question about fields',
      '[{ set: { budget: null } }, { not-known: { fields: [budget], owner: clerk } }, { do: advance }]',
      '{ refused: [paid, known] }',
    ],
  ])('%s', (_, when, then) => {
    expect(failures(when, then)).toEqual([]);
  });
});
