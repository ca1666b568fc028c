import { describe, expect, it } from '@jest/globals';
import { requestOf } from '../../../engine/approvals/standing.js';
import type { StoryAct } from '../finding.js';
import { idOf, OWNER } from '../story/cast.js';
import { hasRecord, NOTHING_YET, perform, type RecordScene } from '../story/scene.js';
import { wordsOf } from '../story/words.js';
import { processWith } from '../testing/verified.js';
import { approve, sendBack } from './approve.js';
import { CandidateValues } from './candidate-values.js';
import { Planner, workshopFor } from './planner.js';

const HEAD = `roles: { rep: { is: owner }, manager: { is: manager-of-owner }, director: { is: manager-of-owner+1 }, legal: { is: group legal }, board: { is: group board } }
fields: { n: { type: number, required: true }, m: { type: number }, rate: { type: number } }
artifacts: { contract: { } }`;
const TAIL = `stages: [{ id: draft }, { id: review, exit: { ok: { approval: deal } } }, { id: last }]
outcomes: { won: { from: last, requires: { all: { check: n > 0 } } } }`;

function planned(approval: string) {
  const process = processWith(`${HEAD}\napprovals: { deal: ${approval} }\n${TAIL}`);
  const acts: readonly StoryAct[] = [
    {
      kind: 'command',
      command: {
        type: 'create',
        id: idOf('it'),
        reference: '1',
        name: 'It',
        owner: OWNER,
        fields: { n: '5' },
      },
      as: 'owner',
    },
    { kind: 'command', command: { type: 'advance' }, as: 'owner' },
  ];
  const scene = acts.reduce<RecordScene | undefined>((before, act) => {
    const next = perform(process, before ?? NOTHING_YET, act);
    return 'scene' in next && hasRecord(next.scene) ? next.scene : undefined;
  }, undefined);
  if (scene === undefined) throw new Error('the record does not come to the review');
  return { process, scene, planner: new Planner(workshopFor(process, new CandidateValues(process))) };
}

/** What is done for an approval to be granted; undefined where it cannot be. */
function way(approval: string): readonly string[] | undefined {
  const { process, scene, planner } = planned(approval);
  const granted = approve(planner, scene, 'deal', 3);
  if (granted === undefined) return undefined;
  expect(requestOf('deal', granted.state)?.status).toBe('granted');
  return granted.acts.slice(scene.acts.length).map((act) => wordsOf(process, act).en);
}

describe('an approval is asked for and decided by everybody who has to', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['by one', '{ covers: [n], steps: [{ by: manager }] }', ['ask for deal', 'as manager: approve deal']],
    [
      'one after the other',
      '{ covers: [n], steps: [{ by: manager }, { by: director, if: n > 3 }, { by: legal, if: n > 9 }] }',
      ['ask for deal', 'as manager: approve deal, step 1', 'as director: approve deal, step 2'],
    ],
    [
      'by two of three',
      '{ covers: [n], steps: [{ by: board, quorum: 2 of 3 }] }',
      ['ask for deal', 'as board: approve deal', 'as board (person 2): approve deal'],
    ],
    [
      'once the document is filed',
      '{ covers: [artifact contract], steps: [{ by: manager }] }',
      ['file contract', 'ask for deal', 'as manager: approve deal'],
    ],
    [
      'once it can be told which steps apply',
      '{ covers: [m], steps: [{ by: manager }, { by: director, if: m > 3 }] }',
      ['set m: 4', 'ask for deal', 'as manager: approve deal, step 1', 'as director: approve deal, step 2'],
    ],
    [
      'with what the approver fills in',
      '{ covers: [n], asks: [rate], steps: [{ by: manager }] }',
      ['ask for deal', 'as manager: approve deal (rate: 1)'],
    ],
    [
      'who states what was filled in before himself, and once',
      '{ covers: [rate], asks: [n], steps: [{ by: manager }, { by: director }] }',
      ['ask for deal', 'as manager: approve deal, step 1', 'as director: approve deal, step 2 (n: 1)'],
    ],
    [
      'asked for by somebody else where the owner decides',
      '{ covers: [n], separation: [requester], steps: [{ by: rep }] }',
      ['as manager: ask for deal', 'as rep: approve deal'],
    ],
  ])('%s', (_how, approval, expected) => {
    expect(way(approval)).toEqual(expected);
  });

  it('never where too few may decide', () => {
    expect(way('{ covers: [n], steps: [{ by: [manager, director, rep], quorum: 2 of 3 }] }')).toBeUndefined();
  });

  it('or returned, back to where it is reworked', () => {
    const { scene, planner } = planned('{ covers: [n], returnsTo: draft, steps: [{ by: manager }] }');
    expect(sendBack(planner, scene, 'deal', 3)?.state.stage).toBe('draft');
  });

  it('or returned after it had been granted, once what it covers has changed', () => {
    const { scene, planner } = planned('{ covers: [n], returnsTo: draft, steps: [{ by: manager }] }');
    const granted = approve(planner, scene, 'deal', 3);
    expect(granted && sendBack(planner, granted, 'deal', 3)?.state.stage).toBe('draft');
  });
});
