import { full } from '../../../../engine/criteria/wording.js';
import type { Approval } from '../../../../engine/model/approval.js';
import type { Check, Survey } from '../../checks/survey.js';
import { violation } from '../../checks/tell.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { noneApplies } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { valuesInWords } from '../values-in-words.js';
import { storyAt } from './approval-story.js';
import { applying, isRuledOut } from './asking-gates.js';
import { gateGaps } from './gate-gap.js';
import { gatesAskingFor, usesOf } from './uses.js';

const ID = 'approval-gap';

function gapOf(approval: Approval, survey: Survey): readonly VerificationFinding[] {
  const { process } = survey;
  const conditions = approval.steps.flat().map((step) => step.if);
  const given = conditions.flatMap((condition) => condition ?? []);
  if (given.length < conditions.length || given.length === 0) return [];
  const none = noneApplies(given, `approvals.${approval.id}.steps`);
  const name = full(approval.name, approval.id);
  const answers = usesOf(approval, process).map((use) => refuteGate(process, [none], { conditions: use }));
  const gap = answers.find((answer) => answer.verdict === 'possible');
  if (gap?.verdict === 'possible') {
    const values = valuesInWords(gap.witness.state.fields, process);
    const parameters = { approval: name, values };
    const message = sentence(
      '{approval}: no step applies to {values}, so nobody would have to approve.',
      '{approval}：{values} 时没有任何步骤适用，将无人审批。',
      parameters,
    );
    const end = sentence('no step of {approval} applies', '“{approval}”没有适用的步骤', parameters);
    const likeness = { criteria: [none], values: gap.witness.state.fields };
    const steps = approval.steps.flat();
    const gates = gatesAskingFor(approval, process);
    if (isRuledOut(survey, gates, (asking) => [...applying(asking), none])) return [];
    const story = storyAt(survey, gates, likeness, {
      end: () => end,
      seen: () => steps.map(({ path }) => ({ kind: 'applies', path, applies: 'no' })),
    });
    return [violation({ check: ID, message, part: approval, key: 'steps' }, story)];
  }
  const open = answers.find((answer) => answer.verdict === 'unknown');
  if (open?.verdict !== 'unknown') return [];
  const message = sentence(
    '{approval}: it could not be decided whether some step applies to every record ({why}).',
    '{approval}：未能判定是否每条记录都有适用的步骤（{why}）。',
    { approval: name, why: open.why },
  );
  return [{ check: ID, verdict: 'unknown', message, part: approval, key: 'steps' }];
}

/** To every record for which an approval is asked some step of it applies: it is never granted by nobody. */
export const approvalGap: Check = {
  id: ID,
  run: (survey) => [
    ...(survey.definition.approvals ?? []).flatMap((approval) => gapOf(approval, survey)),
    ...gateGaps(survey, ID),
  ],
};
