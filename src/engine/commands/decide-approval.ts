import { afterEvents } from '../approvals/after-events.js';
import { findSeat } from './find-seat.js';
import { changedSince, contentFilledIn } from '../approvals/covered-content.js';
import { concerned, tell } from '../approvals/notices.js';
import type { AskedStep } from '../approvals/asked-step.js';
import { stepName } from '../approvals/asked-in-words.js';
import { statedFields } from '../approvals/stated-fields.js';
import { statusOf, tooFewAsked } from '../approvals/step-outlook.js';
import { coveredNames } from '../approvals/wording.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker, openInstance } from '../gates/blockers.js';
import type { CoveredContent, RequestedStep, SeatDecision } from '../model/approval-request.js';
import type { Blocker } from '../model/blocker.js';
import type { CommandOf } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import { filledIn, fillingBlockers, notFilledIn, type FilledIn } from './filled-in.js';
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
  const parameters = {
    approval: approvalName(asked.approval.id, situation),
    step: stepName(asked.rule, situation),
    ...few,
  };
  return [blocker('criterion.approval-unresolved', parameters)];
}

/** What those who decide after him decide on; undefined where he stated nothing, for it is as it was. */
function contentNow(
  { approval, request }: Requested,
  { stated }: FilledIn,
  after: Situation,
): CoveredContent | undefined {
  if (stated.length === 0) return undefined;
  const content = contentFilledIn(approval, request.covered, after, [...statedFields(request), ...stated]);
  return content.digest === request.covered.digest ? undefined : content;
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
    // Who rejects or returns fills nothing in.
    ...(approves && filled.stated.length > 0 ? { filledIn: filled.stated } : {}),
  };
  const decisions = [...asked.step.decisions, { ...said, by: actor.user, at: now }];
  const decided: RequestedStep = { ...asked.step, decisions };
  const status = statusOf({ ...asked, step: decided });
  const set: readonly NewEvent[] =
    approves && Object.keys(filled.fields).length > 0
      ? [{ type: 'fields.set', stage, body: { values: filled.fields } }]
      : [];
  const after = afterEvents(situation, set);
  const logged = (content?: CoveredContent): readonly NewEvent[] => [
    ...set,
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
        ...(content === undefined ? {} : { content }),
      },
    },
  ];
  const told = tell('approval.decided', [request.requestedBy]);
  const ending = tell('approval.ended', concerned(request));
  const reason = comment === undefined ? {} : { reason: comment };
  if (status === 'rejected') {
    const end = rejected(requested, reason, situation);
    return accepted([...logged(), end], ending);
  }
  if (status === 'returned') {
    const { events: ends, effects } = returned(requested, reason, situation);
    return accepted([...logged(), ...ends], [...ending, ...effects]);
  }
  const { events: next, effects, grants } = continued(requested, { ...decided, status }, after);
  const missing = grants ? notFilledIn(requested, filled, after) : [];
  if (missing.length > 0) return refused(missing);
  // That it ended says that it was decided, and holds what was filled in.
  if (grants) return accepted([...logged(), ...next], effects);
  const content = contentNow(requested, filled, after);
  return accepted([...logged(content), ...next], [...told, ...effects]);
};
