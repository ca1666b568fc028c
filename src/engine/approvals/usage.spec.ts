import { describe, expect, it } from '@jest/globals';
import { approval } from '../fixture/approved-sale.js';
import { transition } from '../fixture/pool-sale.js';
import { pumpSale } from '../fixture/pump-sale.js';
import type { Criterion } from '../model/criterion.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import { approvalsByStage } from './usage.js';

const asks: Criterion[] = [{ id: 'ok', path: 'x.ok', kind: 'approval', approval: 'price' }];
const unless: Criterion[] = [
  {
    id: 'either',
    path: 'x.either',
    kind: 'any',
    of: [{ id: '1', path: 'x.1', kind: 'fields', fields: [], unlessApproved: 'price' }],
  },
];

function used(more: Partial<ProcessDefinition>): readonly string[] {
  const definition = { ...pumpSale, approvals: [approval('price')], ...more };
  return [...approvalsByStage(definition)].filter(([, all]) => all.length > 0).map(([stage]) => stage);
}

const inStage = (id: string, more: object) =>
  pumpSale.stages.map((each) => (each.id === id ? { ...each, ...more } : each));

describe('where an approval can be asked for', () => {
  it.each<[string, Partial<ProcessDefinition>, string[]]>([
    ['in the stage it guards leaving', { stages: inStage('offer', { exit: asks }) }, ['offer']],
    ['inside a group, as an exemption', { stages: inStage('offer', { exit: unless }) }, ['offer']],
    ['before the stage it guards entering', { stages: inStage('closing', { entry: asks }) }, ['offer']],
    [
      'wherever one may jump into it from',
      {
        stages: inStage('closing', { entry: asks }),
        jumps: { default: { rule: 'allowed' }, exceptions: {} },
      },
      ['visit', 'offer'],
    ],
    [
      'where an outcome can be reached from',
      { outcomes: pumpSale.outcomes.map((each) => ({ ...each, requires: each.id === 'won' ? asks : [] })) },
      ['closing'],
    ],
    [
      'where a named transition leads from',
      { transitions: [transition('hurry', 'closing', { from: ['visit'], requires: asks })] },
      ['visit'],
    ],
    [
      'where one may move back from',
      { moveBack: { allowed: true, asks: [], requires: asks } },
      ['offer', 'closing'],
    ],
    [
      'anywhere, for an act that is done anywhere',
      { artifacts: pumpSale.artifacts.map((each) => ({ ...each, requires: asks })) },
      ['visit', 'offer', 'closing'],
    ],
    ['anywhere, when no gate asks for it', {}, ['visit', 'offer', 'closing']],
  ])('%s', (_name, more, stages) => {
    expect(used(more)).toEqual(stages);
  });
});
