import type { BlockerCode } from '../../errors/blockers.js';
import type { Parameters } from '../../errors/message.js';
import { askedInWords, stepName } from '../approvals/asked-in-words.js';
import { askedPeople } from '../approvals/asked-people.js';
import { activeSteps, approvalOf } from '../approvals/asked-step.js';
import { drift, requestOf } from '../approvals/standing.js';
import { unresolvedNow } from '../approvals/step-outlook.js';
import { because, coveredNames, personName } from '../approvals/wording.js';
import type { Approval } from '../model/approval.js';
import type { ApprovalRequest } from '../model/approval-request.js';
import type { Supplier } from '../model/blocker.js';
import type { Situation } from '../situation.js';
import { approvalName, firstApprovers } from './approvals.js';
import { unmet, type BlockingFinding } from './finding.js';
import { day } from './wording.js';

const OPERATIONS: Supplier = { role: 'operations', name: { en: 'operations', zh: '运营' }, users: [] };

/** The step that nobody, or too few, can decide: as the organisation is now, or as it was when last looked at. */
function stuckStep(approval: Approval, request: ApprovalRequest, situation: Situation) {
  for (const asked of activeSteps(approval, request)) {
    const known = situation.facts.people !== undefined;
    const unresolved = known ? unresolvedNow(asked, situation) : asked.step.unresolved;
    if (unresolved !== undefined) return { step: stepName(asked.rule, situation), ...unresolved };
  }
  return undefined;
}

function pending(approval: Approval, request: ApprovalRequest, situation: Situation): BlockingFinding {
  const name = () => approvalName(approval.id, situation);
  const remedy = { act: 'decide-approval', approval: approval.id } as const;
  const stuck = stuckStep(approval, request, situation);
  if (stuck !== undefined) {
    const words = () => ({
      parameters: { approval: name(), ...stuck },
      wanted: name(),
      suppliers: [OPERATIONS],
    });
    return unmet('criterion.approval-unresolved', words, { remedy });
  }
  const words = () => {
    const suppliers = askedPeople(approval, request, situation);
    const asked = activeSteps(approval, request);
    const active = asked.map(({ step }) => step);
    const { zone } = situation.facts;
    const started = active.flatMap(({ startedAt }) => startedAt ?? []).sort()[0] ?? request.requestedAt;
    const due = active.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
    const until = due === undefined ? '' : { en: `, due ${day(due, zone)}`, zh: `，期限 ${day(due, zone)}` };
    const people = askedInWords(asked, situation);
    return {
      parameters: { approval: name(), people, since: day(started, zone), until },
      wanted: name(),
      suppliers,
    };
  };
  return unmet('criterion.approval-pending', words, { remedy });
}

/** How a request that ended without holding is told. */
function endedWords(request: ApprovalRequest, situation: Situation): readonly [BlockerCode, Parameters] {
  const date = day(request.endedAt ?? request.requestedAt, situation.facts.zone);
  const person = personName(request.endedBy ?? '', situation);
  const reason = because(request.reason);
  const { changes = [] } = request;
  switch (request.status) {
    case 'rejected':
      return ['criterion.approval-rejected', { date, person, reason }];
    case 'returned':
      return ['criterion.approval-returned', { date, person, reason }];
    case 'recalled':
      return ['criterion.approval-recalled', { date, reason }];
    case 'voided': {
      const names = coveredNames(changes, situation);
      const told = { en: `, because this changed: ${names.en}`, zh: `，因以下内容有改动：${names.zh}` };
      return ['criterion.approval-voided', { date, changes: changes.length === 0 ? '' : told }];
    }
    default:
      return ['criterion.approval-expired', { changes: coveredNames(drift(request, situation), situation) }];
  }
}

/** Why an approval does not hold: nobody asked, it is being decided, it was refused, or what was approved has changed. */
export function notHolding(id: string, situation: Situation): BlockingFinding {
  const approval = approvalOf(id, situation);
  const request = requestOf(id, situation.stored);
  if (approval !== undefined && request?.status === 'pending') return pending(approval, request, situation);
  const remedy = { act: 'request-approval', approval: id } as const;
  const [code, parameters] =
    request === undefined ? (['criterion.approval-missing', {}] as const) : endedWords(request, situation);
  const words = () => ({
    parameters: { ...parameters, approval: approvalName(id, situation) },
    wanted: approvalName(id, situation),
    suppliers: firstApprovers(id, situation),
  });
  return unmet(code, words, { remedy, verdict: request?.status === 'granted' ? 'expired' : 'unmet' });
}
