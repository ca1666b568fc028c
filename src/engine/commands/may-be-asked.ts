import { isActive } from '../approvals/acting.js';
import { separatedFrom, type AskedStep } from '../approvals/asked-step.js';
import { personName } from '../approvals/wording.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';

/** Why somebody cannot be given a seat in a step: he is gone, separated, asked already, or decided already. */
export function mayBeAsked(person: string, asked: AskedStep, situation: Situation): readonly Blocker[] {
  const { approval, requestedBy, step } = asked;
  const because = (why: FullText) => {
    const parameters = {
      person: personName(person, situation),
      approval: approvalName(approval.id, situation),
      why,
    };
    return [blocker('approval.cannot-be-asked', parameters)];
  };
  if (!isActive(person, situation.facts.people))
    return because({ en: 'there is nobody active of that id', zh: '该人员不存在或已停用' });
  if (separatedFrom(approval, requestedBy, situation).has(person))
    return because({
      en: 'who asks or answers for the record does not approve',
      zh: '申请人与负责人不参与审批',
    });
  if (step.seats.some((seat) => seat.person === person))
    return because({ en: 'that person is asked already', zh: '该人员已在审批人之列' });
  if (step.decisions.some(({ by }) => by === person))
    return because({ en: 'that person decided already', zh: '该人员已作出决定' });
  return [];
}
