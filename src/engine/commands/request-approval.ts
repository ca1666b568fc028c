import { approvalOf } from '../approvals/asked-step.js';
import { stepName } from '../approvals/asked-in-words.js';
import { contentAsked } from '../approvals/covered-content.js';
import { toldOfSteps } from '../approvals/notices.js';
import { sinceDecided } from '../approvals/since-decided.js';
import { heldSince, requestOf } from '../approvals/standing.js';
import { startedStep, waitingStep } from '../approvals/start-steps.js';
import { approvalName } from '../criteria/approvals.js';
import { checkCondition } from '../criteria/condition-check.js';
import { day, full, list } from '../criteria/wording.js';
import { notTold } from '../gates/applying-stage.js';
import { blocker, openInstance } from '../gates/blockers.js';
import { stageName } from '../gates/move-gate.js';
import type { Approval, ApprovalStep } from '../model/approval.js';
import type { Blocker } from '../model/blocker.js';
import type { Situation } from '../situation.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { unknownApproval } from './named-approval.js';

function usedHere({ id }: Approval, situation: Situation): readonly Blocker[] {
  const { process, state } = situation;
  const stages = [...process.approvalsIn].filter(([, used]) => used.some((approval) => approval.id === id));
  if (stages.some(([stage]) => stage === state.stage)) return [];
  const parameters = {
    approval: approvalName(id, situation),
    stage: stageName(state.stage, situation),
    stages: list(stages.map(([stage]) => stageName(stage, situation))),
  };
  return [blocker('approval.not-used-here', parameters)];
}

function notYetAsked({ id }: Approval, situation: Situation): readonly Blocker[] {
  const approval = approvalName(id, situation);
  const request = requestOf(id, situation.stored);
  if (request?.status === 'pending') {
    const remedy = { act: 'recall-approval', approval: id } as const;
    return [blocker('approval.pending-already', { approval }, { remedy })];
  }
  const since = request?.status === 'granted' ? heldSince(id, situation) : undefined;
  if (since === undefined) return [];
  return [blocker('approval.granted-already', { approval, date: day(since, situation.facts.zone) })];
}

function somethingToApprove({ id, covers }: Approval, situation: Situation): readonly Blocker[] {
  const { process, state } = situation;
  const missing = covers.filter((item) => item.kind === 'artifact' && state.artifacts[item.id] === undefined);
  return missing.map((item) => {
    const parameters = {
      approval: approvalName(id, situation),
      artifact: full(process.artifacts.get(item.id)?.name, item.id),
    };
    return blocker('approval.nothing-to-approve', parameters, {
      remedy: { act: 'attach-artifact', artifact: item.id },
    });
  });
}

/** The steps that apply to the record as it is, group by group; and what stands in the way of telling. */
function applying(approval: Approval, situation: Situation) {
  const { process, state } = situation;
  const blockers: Blocker[] = [];
  const applies = (step: ApprovalStep) => {
    if (step.if === undefined) return true;
    const check = checkCondition(step.if, situation, process.definition.fields, state.fields);
    if (check.holds === undefined) {
      const { en, zh } = stepName(step, situation);
      const what = { en: `the step “${en}”`, zh: `“${zh}”一步` };
      blockers.push(notTold({ what, condition: step.if, check }, situation));
    }
    return check.holds === true;
  };
  const groups = approval.steps
    .map((sideBySide) => sideBySide.filter(applies))
    .filter(({ length }) => length > 0);
  if (groups.length === 0 && blockers.length === 0)
    blockers.push(blocker('approval.no-step-applies', { approval: approvalName(approval.id, situation) }));
  return { groups, blockers };
}

/**
 * Asks for an approval: fixes which steps apply and exactly what is approved, and asks the first of those who decide. A
 * step that nobody can decide does not keep it from being asked for: it is then stuck, and operations know.
 */
export const requestApproval: CommandHandler<'request-approval'> = (situation, command) => {
  const { process, stored, facts } = situation;
  const approval = approvalOf(command.approval, situation);
  if (approval === undefined) return unknownApproval(command.approval, situation);
  const { groups, blockers: undecided } = applying(approval, situation);
  const blockers = [
    ...openInstance(situation),
    ...usedHere(approval, situation),
    ...notYetAsked(approval, situation),
    ...somethingToApprove(approval, situation),
    ...undecided,
  ];
  if (blockers.length > 0) return refused(blockers);
  const { user } = facts.actor;
  const [first = [], ...later] = groups;
  const started = first.map((rule) => startedStep(approval, rule, user, situation));
  const covered = contentAsked(approval, situation);
  const since = sinceDecided(covered.items, requestOf(approval.id, stored), situation);
  const request = {
    id: command.id,
    approval: approval.id,
    covered,
    steps: [started, ...later.map((group) => group.map(waitingStep))],
    ...(command.comment === undefined ? {} : { comment: command.comment }),
    ...(since === undefined ? {} : { since }),
  };
  const stateValue = process.machine.follow(stored.stateValue, `ask:${approval.id}`);
  const body = { request, ...(stateValue === undefined ? {} : { stateValue }) };
  const asked = first.flatMap((rule, place) => {
    const step = started[place];
    return step === undefined ? [] : [{ approval, rule, requestedBy: user, step }];
  });
  return accepted([{ type: 'approval.requested', stage: stored.stage, body }], toldOfSteps(asked, situation));
};
