import { afterEvents } from '../approvals/after-events.js';
import { activeSteps, type AskedStep } from '../approvals/asked-step.js';
import { seatsChanged, withSeats } from '../approvals/change-seats.js';
import { escalated } from '../approvals/escalation.js';
import { decidersAdded, decidersOf, tell } from '../approvals/notices.js';
import { dueAt } from '../approvals/start-steps.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker } from '../gates/blockers.js';
import { inLanguage } from '../model/text.js';
import type { Action } from '../model/action.js';
import type { Effect } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { holdersOf } from '../roles.js';
import type { Situation } from '../situation.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { requestedApproval } from './named-approval.js';
import { overdueAction } from './overdue-action.js';

/** How often the time of one step runs out; whoever has not decided by then is not reminded again. */
const MOST = 5;

const REMIND: Action = { do: 'remind', roles: [] };

interface Course {
  readonly events: readonly NewEvent[];
  readonly effects: readonly Effect[];
}

/** Reminds whoever is asked, and the roles that are named; operations where nobody can decide. */
function reminder(action: Action, asked: AskedStep, situation: Situation): readonly Effect[] {
  const roles = action.do === 'remind' ? action.roles : [];
  const others = roles.flatMap((id) => {
    const role = situation.process.roles.get(id);
    return role === undefined ? [] : holdersOf(role, situation.state, situation.facts);
  });
  const people = [...decidersOf(asked, situation), ...others];
  return people.length > 0 ? tell('approval.overdue', people) : [{ topic: 'approval.overdue' }];
}

function escalation(request: string, asked: AskedStep, situation: Situation): Course {
  const after = withSeats(asked, escalated(asked, situation), situation);
  // There is nobody above who could be asked: whoever is asked is reminded, or operations.
  if (after.step.seats.length === asked.step.seats.length)
    return { events: [], effects: reminder(REMIND, asked, situation) };
  const event = seatsChanged(request, after, { why: 'escalated' }, situation);
  return {
    events: [event],
    effects: tell('approval.asked', decidersAdded(asked.step.seats, after, situation)),
  };
}

/** What one action comes to; one that is refused leaves a word to operations. */
function course(action: Action, request: string, asked: AskedStep, situation: Situation): Course {
  if (action.do === 'remind') return { events: [], effects: reminder(action, asked, situation) };
  if (action.do === 'escalate') return escalation(request, asked, situation);
  const name = approvalName(asked.approval.id, situation);
  const reason = { en: `The time of “${name.en}” was over.`, zh: `“${name.zh}”已超时。` };
  const { language } = situation.process.definition;
  const decision = overdueAction(action, situation, inLanguage(reason, language));
  if (decision.kind === 'accepted' && decision.events.length > 0) return decision;
  return { events: [], effects: [{ topic: 'approval.overdue' }] };
}

/** The time of a step is over: what the definition says is done, and the time runs anew, five times at most. */
export const timeOutApproval: CommandHandler<'time-out-approval'> = (situation, command) => {
  const { actor, now } = situation.facts;
  if (actor.system !== true) return refused([blocker('approval.by-clock-only')]);
  const requested = requestedApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  const found = activeSteps(approval, request).find(({ step }) => step.step === command.step);
  const isDue = found?.step.dueAt !== undefined && found.step.dueAt <= now;
  const isOpen = request.id === command.request && request.status === 'pending';
  if (found === undefined || !isDue || !isOpen || situation.stored.closed !== undefined) return accepted([]);
  const { rule, step } = found;
  const due = (step.overdue ?? 0) + 1 < MOST ? dueAt(rule, situation) : undefined;
  const overdue: NewEvent = {
    type: 'approval.overdue',
    stage: situation.stored.stage,
    body: {
      approval: approval.id,
      request: request.id,
      step: step.step,
      ...(due === undefined ? {} : { dueAt: due }),
    },
  };
  const events: NewEvent[] = [overdue];
  const effects: Effect[] = [];
  const actions = rule.overdue === undefined || rule.overdue.length === 0 ? [REMIND] : rule.overdue;
  for (const action of actions) {
    const then = afterEvents(situation, events);
    const asked = { ...found, step: stepNow(found, then) };
    const { events: more, effects: told } = course(action, request.id, asked, then);
    events.push(...more);
    effects.push(...told);
  }
  return accepted(events, effects);
};

/** The step as it is by now. */
function stepNow({ approval, step }: AskedStep, { stored }: Situation) {
  const steps = stored.approvals?.[approval.id]?.steps.flat() ?? [];
  return steps.find((each) => each.step === step.step) ?? step;
}
