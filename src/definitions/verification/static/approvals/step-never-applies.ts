import { full } from '../../../../engine/criteria/wording.js';
import type { Approval, ApprovalStep } from '../../../../engine/model/approval.js';
import type { Check, Survey } from '../../checks/survey.js';
import { furthestStory, violation } from '../../checks/tell.js';
import { sentence } from '../../checks/wording.js';
import type { Counterexample, VerificationFinding } from '../../finding.js';
import { conditionFails } from '../../moves/condition-criterion.js';
import { applicability } from '../../story/applicability.js';
import type { RecordScene } from '../../story/scene.js';
import type { Sight } from '../../story/sight.js';
import { refuteGate } from '../refute-gate.js';
import { storyAt } from './approval-story.js';
import { gatesAskingFor } from './uses.js';

const ID = 'approval-step-never-applies';

/** A record before the gate that asks for the approval, for which the step is not. */
function story(survey: Survey, approval: Approval, step: ApprovalStep): Counterexample | undefined {
  const parameters = { approval: full(approval.name, approval.id), step: step.id };
  const end = sentence(
    'step {step} of {approval} does not apply',
    '“{approval}”第 {step} 步不适用',
    parameters,
  );
  const seen = (scene: RecordScene): Sight[] => {
    return [{ kind: 'applies', path: step.path, applies: applicability(step.if, survey.process, scene) }];
  };
  // What it looks at is filled in where it can be, so that it is told and not only unknown.
  const told = step.if === undefined ? [] : [conditionFails(step.if, `${step.path}.if.not`)];
  const showing = { end: () => end, seen };
  const gates = gatesAskingFor(approval, survey.process);
  return (
    storyAt(survey, gates, { criteria: told }, showing) ??
    storyAt(survey, gates, { criteria: [] }, showing) ??
    furthestStory(survey, end)
  );
}

/** Every step of an approval applies to some record. */
export const stepNeverApplies: Check = {
  id: ID,
  run: (survey) =>
    (survey.definition.approvals ?? []).flatMap((approval): VerificationFinding[] =>
      approval.steps.flat().flatMap((step): VerificationFinding[] => {
        if (step.if === undefined) return [];
        const answer = refuteGate(survey.process, [], { conditions: [step.if] });
        if (answer.verdict === 'possible') return [];
        const parameters = { approval: full(approval.name, approval.id), step: step.id };
        if (answer.verdict === 'impossible') {
          const message = sentence(
            '{approval}: step {step} never applies, its condition can never hold.',
            '{approval}：第 {step} 步永远不适用，其条件永远无法成立。',
            parameters,
          );
          return [violation({ check: ID, message, part: step, key: 'if' }, story(survey, approval, step))];
        }
        const message = sentence(
          '{approval}: it could not be decided whether step {step} ever applies ({why}).',
          '{approval}：未能判定第 {step} 步是否会适用（{why}）。',
          { ...parameters, why: answer.why },
        );
        return [{ check: ID, verdict: 'unknown', message, part: step, key: 'if' }];
      }),
    ),
};
