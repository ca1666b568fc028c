import { full } from '../../../../engine/criteria/wording.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { refuteGate } from '../refute-gate.js';
import type { StaticCheck } from './approval-check.js';

const ID = 'approval-step-never-applies';

/** Every step of an approval applies to some record. */
export const stepNeverApplies: StaticCheck = {
  id: ID,
  run: (process) =>
    (process.definition.approvals ?? []).flatMap((approval): VerificationFinding[] =>
      approval.steps.flat().flatMap((step): VerificationFinding[] => {
        if (step.if === undefined) return [];
        const answer = refuteGate(process, [], { conditions: [step.if] });
        if (answer.verdict === 'possible') return [];
        const parameters = { approval: full(approval.name, approval.id), step: step.id };
        if (answer.verdict === 'impossible') {
          const message = sentence(
            '{approval}: step {step} never applies, its condition can never hold.',
            '{approval}：第 {step} 步永远不适用，其条件永远无法成立。',
            parameters,
          );
          return [{ check: ID, verdict: 'violated', message, part: step, key: 'if' }];
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
