import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { full } from '../../../../engine/criteria/wording.js';
import type { Approval } from '../../../../engine/model/approval.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { noneApplies } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { creationStory, valuesInWords } from '../story.js';
import type { StaticCheck } from './approval-check.js';
import { gateGaps } from './gate-tiers.js';
import { usesOf } from './uses.js';

const ID = 'approval-gap';

function gapOf(approval: Approval, process: CompiledProcess): readonly VerificationFinding[] {
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
    const counterexample = creationStory(process, gap.witness, end);
    return [
      {
        check: ID,
        verdict: 'violated',
        message,
        part: approval,
        key: 'steps',
        ...(counterexample && { counterexample }),
      },
    ];
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
export const approvalGap: StaticCheck = {
  id: ID,
  run: (process) => [
    ...(process.definition.approvals ?? []).flatMap((approval) => gapOf(approval, process)),
    ...gateGaps(process, ID),
  ],
};
