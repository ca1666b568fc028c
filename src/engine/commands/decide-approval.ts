import { afterEvents } from '../approvals/after-events.js';
import { findSeat } from './find-seat.js';
import { changedSince } from '../approvals/covered-content.js';
import { concerned, tell } from '../approvals/notices.js';
import type { AskedStep } from '../approvals/asked-step.js';
import { statusOf, tooFewAsked } from '../approvals/step-outlook.js';
import { coveredNames } from '../approvals/wording.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker, openInstance } from '../gates/blockers.js';
import type { RequestedStep, SeatDecision } from '../model/approval-request.js';
import type { Blocker } from '../model/blocker.js';
import type { CommandOf } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import { filledIn, fillingBlockers, notFilledIn } from './filled-in.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { pendingApproval, type Requested } from './named-approval.js';
import { continued, rejected, returned, returnsToEarlier } from './after-decision.js';

type Deciding = CommandOf<'decide-approval'>;

function unsaid({ verdict, comment }: Deciding): readonly InputProblem[] {
  if (verdict === 'approve' || (comment ?? '').trim() !== '') return [];
  return [problem('/comment', 'value.required', { en: 'Say why.', zh: '请说明原因。' })];
}

/** What is decided on is what was seen, and still is what was asked for. */
function sameAsSeen(
  { approval, request }: Requested,
  covered: string,
  situation: Situation,
): readonly Blocker[] {
  const changes = changedSince(request.covered.items, situation);
  if (changes.length === 0 && covered === request.covered.digest) return [];
  const names = coveredNames(changes, situation);
  const told = changes.length === 0 ? '' : { en: `: ${names.en} changed`, zh: `：${names.zh}有改动` };
  return [
    blocker('approval.content-changed', { approval: approvalName(approval.id, situation), changes: told }),
  ];
}

/** Of a step that is to be decided by two of three, nothing is granted while only two are asked. */
function enoughAsked(asked: AskedStep, situation: Situation): readonly Blocker[] {
  const few = tooFewAsked(asked);
  if (few === undefined) return [];
  const parameters = { approval: approvalName(asked.approval.id, situation), step: asked.step.step, ...few };
  return [blocker('criterion.approval-unresolved', parameters)];
}

/**
 * Decides a step of an approval from the one seat the actor may act for: approves, rejects, or returns for rework. It
 * holds for what was seen and for nothing else.
 */
export const decideApproval: CommandHandler<'decide-approval'> = (situation, command) => {
  const requested = pendingApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  const filled = filledIn(requested, command.answers, situation);
  const problems = [...unsaid(command), ...filled.problems];
  if (problems.length > 0) return invalid(problems);
  const found = findSeat(approval, request, command.step, situation);
  if ('kind' in found) return found;
  const { asked, seat } = found;
  const { verdict, comment } = command;
  const approves = verdict === 'approve';
  const moves = verdict === 'return' && returnsToEarlier(requested, situation);
  const blockers = [
    ...(moves ? openInstance(situation) : []),
    ...sameAsSeen(requested, command.covered, situation),
    ...(approves ? enoughAsked(asked, situation) : []),
    ...(approves ? fillingBlockers(requested, filled, situation) : []),
  ];
  if (blockers.length > 0) return refused(blockers);

  const { stage } = situation.stored;
  const { actor, now } = situation.facts;
  const said: Omit<SeatDecision, 'at' | 'by'> = {
    seat: seat.person,
    verdict,
    ...(comment === undefined ? {} : { comment }),
    ...(Object.keys(filled.answers).length === 0 ? {} : { answers: filled.answers }),
  };
  const decisions = [...asked.step.decisions, { ...said, by: actor.user, at: now }];
  const decided: RequestedStep = { ...asked.step, decisions };
  const status = statusOf({ ...asked, step: decided });
  // Who rejects or returns fills nothing in.
  const sets = approves && Object.keys(filled.fields).length > 0;
  const events: readonly NewEvent[] = [
    ...(sets ? [{ type: 'fields.set' as const, stage, body: { values: filled.fields } }] : []),
    {
      type: 'approval.decided',
      stage,
      body: {
        approval: approval.id,
        request: request.id,
        step: asked.step.step,
        decision: said,
        covered: request.covered.digest,
        status,
      },
    },
  ];
  const after = sets ? afterEvents(situation, events.slice(0, 1)) : situation;
  const told = tell('approval.decided', [request.requestedBy]);
  const ending = tell('approval.ended', concerned(request));
  const reason = comment === undefined ? {} : { reason: comment };
  if (status === 'rejected') {
    const end = rejected(requested, reason, situation);
    return accepted([...events, end], ending);
  }
  if (status === 'returned') {
    const { events: ends, effects } = returned(requested, reason, situation);
    return accepted([...events, ...ends], [...ending, ...effects]);
  }
  const { events: next, effects, grants } = continued(requested, { ...decided, status }, after);
  const missing = grants ? notFilledIn(requested, filled.answers, after) : [];
  if (missing.length > 0) return refused(missing);
  // That it ended says that it was decided.
  return accepted([...events, ...next], grants ? effects : [...told, ...effects]);
};
