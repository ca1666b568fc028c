import { full, list } from '../../../../engine/criteria/wording.js';
import type { Approval, ApprovalStep } from '../../../../engine/model/approval.js';
import type { FullText } from '../../../../engine/model/text.js';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { sentence } from '../../checks/wording.js';
import type { Check, Survey } from '../../checks/survey.js';
import { violation } from '../../checks/tell.js';
import type { Counterexample, VerificationFinding } from '../../finding.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import { decidersFor } from '../../story/deciders.js';
import type { RecordScene } from '../../story/scene.js';
import { refuteGate } from '../refute-gate.js';
import { storyAt } from './approval-story.js';
import { gatesAskingFor } from './uses.js';
import { decidersOf, groupName, lacksPeople, needed } from './people.js';

const ID = 'quorum-out-of-reach';

/** What has to be so of groups for approvals to be within reach. */
export function approvalAssumptions(process: CompiledProcess): readonly FullText[] {
  return (process.definition.approvals ?? []).flatMap((approval) =>
    approval.steps.flat().flatMap((step) => {
      const { people, groups } = decidersOf(step, approval, process);
      const lacking = needed(step.quorum) - people;
      if (groups.length === 0 || lacking <= 0) return [];
      const parameters = {
        count: lacking,
        groups: groups.map(groupName).join(' / '),
        approval: full(approval.name, approval.id),
      };
      return [
        sentence(
          '{approval}: the group {groups} has at least {count} member(s) who may decide, not counting those who are kept apart.',
          '{approval}：除被分离的人员外，组 {groups} 中至少有 {count} 人可以审批。',
          parameters,
        ),
      ];
    }),
  );
}

/** What is said of a step that lacks people, in each language. */
function saying({ quorum }: ApprovalStep): readonly [string, string] {
  // Of three who are asked two agree; three there have to be.
  return quorum.kind === 'count' && quorum.of !== undefined
    ? [
        '{approval}: step {step} asks {count} of {roles}, and at most {people} of them may decide: {separated} may not approve.',
        '{approval}：第 {step} 步需征询 {roles} 中 {count} 人，但最多只有 {people} 人可以审批（{separated}不得审批）。',
      ]
    : [
        '{approval}: step {step} needs {count} of {roles} to agree, and at most {people} of them may: {separated} may not approve.',
        '{approval}：第 {step} 步需要 {roles} 中 {count} 人同意，但最多只有 {people} 人可以审批（{separated}不得审批）。',
      ];
}

/** Every step of an approval that applies has enough people who may decide, once those kept apart are excluded. */
export const quorumOutOfReach: Check = {
  id: ID,
  run: (survey) => {
    const { process } = survey;
    return (process.definition.approvals ?? []).flatMap((approval): VerificationFinding[] =>
      approval.steps.flat().flatMap((step): VerificationFinding[] => {
        if (!lacksPeople(step, approval, process)) return [];
        const applies = step.if === undefined ? [] : [step.if];
        // A step that never applies is said by the check of steps.
        if (refuteGate(process, [], { conditions: applies, proofOnly: true }).verdict === 'impossible')
          return [];
        const { people } = decidersOf(step, approval, process);
        const roles = step.by.map((id) => full(process.roles.get(id)?.name, id));
        const message = sentence(...saying(step), {
          approval: full(approval.name, approval.id),
          step: step.id,
          count: needed(step.quorum),
          roles: list(roles),
          people,
          separated: list(approval.separation.map((id) => separatedName(id, process))),
        });
        return [violation({ check: ID, message, part: step, key: 'quorum' }, story(survey, approval, step))];
      }),
    );
  },
};

/** A record the step is for, before the gate that asks for the approval. */
function story(survey: Survey, approval: Approval, step: ApprovalStep): Counterexample | undefined {
  const { process } = survey;
  const criteria = step.if === undefined ? [] : [conditionHolds(step.if, `${step.path}.if`)];
  const mayDecide = ({ state }: RecordScene) => decidersFor(state, step, approval, process);
  return storyAt(
    survey,
    gatesAskingFor(approval, process),
    { criteria },
    {
      end: (scene) =>
        sentence(
          'step {step} of {approval} needs {count} people, and {may} may decide it',
          '“{approval}”第 {step} 步需要 {count} 人，而可审批的有 {may} 人',
          {
            approval: full(approval.name, approval.id),
            step: step.id,
            count: needed(step.quorum),
            may: mayDecide(scene),
          },
        ),
      seen: (scene) => [
        { kind: 'too-few', step: step.path, may: mayDecide(scene), needed: needed(step.quorum) },
      ],
    },
  );
}

function separatedName(id: string, process: CompiledProcess): FullText {
  if (id === 'requester') return { en: 'who asks for it', zh: '申请人' };
  if (id === 'owner' && !process.roles.has(id)) return { en: 'the owner', zh: '负责人' };
  return full(process.roles.get(id)?.name, id);
}
