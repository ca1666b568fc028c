import { approvalName } from '../criteria/approvals.js';
import { invalid, problem, refused } from './handler.js';
import { blocker } from '../gates/blockers.js';
import type { Approval } from '../model/approval.js';
import type { ApprovalRequest, Seat } from '../model/approval-request.js';
import type { Blocker } from '../model/blocker.js';
import type { Decision } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { stepName } from '../approvals/asked-in-words.js';
import { list } from '../criteria/wording.js';
import { actingFor } from '../approvals/acting.js';
import { decidedBefore, type DecidedStep } from '../approvals/decided-before.js';
import { personName, VERDICT_NAMES } from '../approvals/wording.js';
import {
  activeSteps,
  decidersFor,
  seatHolds,
  separatedFrom,
  type AskedStep,
} from '../approvals/asked-step.js';
import { openSeatsOf } from '../approvals/places.js';
import { askedPeople } from '../approvals/asked-people.js';

/** A seat, and the step it is in. */
export interface FoundSeat {
  readonly asked: AskedStep;
  readonly seat: Seat;
}

/** The seat from which somebody decides a step: his own first, then one that has to agree, then the first. */
function seatIn(asked: AskedStep, situation: Situation): Seat | undefined {
  const { user } = situation.facts.actor;
  const may = openSeatsOf(asked.step).filter((seat) => decidersFor(seat, asked, situation).includes(user));
  return may.find(({ person }) => person === user) ?? may.find(({ required }) => required === true) ?? may[0];
}

/** The seats from which the actor may decide now: one for each step he is asked in. */
export function seatsOfActor(
  approval: Approval,
  request: ApprovalRequest,
  step: string | undefined,
  situation: Situation,
): readonly FoundSeat[] {
  return activeSteps(approval, request)
    .filter((asked) => step === undefined || asked.step.step === step)
    .flatMap((asked) => {
      const seat = seatIn(asked, situation);
      return seat === undefined ? [] : [{ asked, seat }];
    });
}

/** Why the actor has no seat to decide from. */
export function noSeat(approval: Approval, request: ApprovalRequest, situation: Situation): Blocker {
  const { facts } = situation;
  const { user } = facts.actor;
  const parameters = { approval: approvalName(approval.id, situation) };
  if (separatedFrom(approval, request.requestedBy, situation).has(user))
    return blocker('approval.separated', parameters);
  const steps = activeSteps(approval, request);
  if (request.steps.flat().some(({ decisions }) => decisions.some(({ by }) => by === user)))
    return blocker('approval.decided-already', parameters);
  const lapsed = steps.some(({ step }) =>
    openSeatsOf(step).some(
      (seat) => !seatHolds(seat, situation) && actingFor(seat.person, facts.people, facts.now).includes(user),
    ),
  );
  const late = lapsed ? undefined : decidedBefore(approval, request, situation);
  if (late !== undefined)
    return blocker('approval.decided-before-you', { ...parameters, ...told(late, situation) });
  const code = lapsed ? 'approval.seat-lapsed' : 'approval.not-asked-of-you';
  return blocker(code, parameters, { suppliers: askedPeople(approval, request, situation) });
}

function told({ rule, decision }: DecidedStep, situation: Situation) {
  return {
    step: stepName(rule, situation),
    person: personName(decision.by, situation),
    verdict: VERDICT_NAMES[decision.verdict],
  };
}

/** The one seat from which the actor decides, or why there is none; `step` is needed where he is asked in several. */
export function findSeat(
  approval: Approval,
  request: ApprovalRequest,
  step: string | undefined,
  situation: Situation,
): FoundSeat | Decision {
  const [found, ...others] = seatsOfActor(approval, request, step, situation);
  if (found === undefined) return refused([noSeat(approval, request, situation)]);
  if (others.length === 0) return found;
  const steps = list(
    [found, ...others].map(({ asked: { rule } }) => {
      const name = stepName(rule, situation);
      return { en: `${name.en} (${rule.id})`, zh: `${name.zh}（${rule.id}）` };
    }),
  );
  const message = {
    en: `You are asked in several steps at once; say in which you decide: ${steps.en}.`,
    zh: `您同时是多个步骤的审批人，请指明审批哪一步：${steps.zh}。`,
  };
  return invalid([problem('/step', 'value.ambiguous-step', message)]);
}
