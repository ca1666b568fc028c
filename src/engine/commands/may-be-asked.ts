import { isActive } from '../approvals/acting.js';
import { separatedFrom, type AskedStep } from '../approvals/asked-step.js';
import { personName } from '../approvals/wording.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';

/** Why somebody cannot be given a seat in a step: he is an auditor, gone, separated, asked already, or decided already. */
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
  if (situation.facts.people?.people.get(person)?.auditor === true)
    return because({ en: 'an auditor only looks on', zh: '审计员仅可查看' });
  if (!isActive(person, situation.facts.people))
    return because({ en: 'that person is not here, or has left', zh: '该人员不存在或已停用' });
  if (separatedFrom(approval, requestedBy, situation).has(person))
    return because({
      en: 'who asks, prepared it or is kept apart by the process does not approve',
      zh: '申请人、经办过此记录的负责人及流程规定须回避者不参与审批',
    });
  if (step.seats.some((seat) => seat.person === person))
    return because({ en: 'that person is asked already', zh: '该人员已在审批人之列' });
  if (step.decisions.some(({ by }) => by === person))
    return because({ en: 'that person decided already', zh: '该人员已作出决定' });
  return [];
}
