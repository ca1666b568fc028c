import { contentFilledIn } from '../approvals/covered-content.js';
import { concerned, tell, toldOfSteps } from '../approvals/notices.js';
import { startedStep } from '../approvals/start-steps.js';
import type { AskedStep } from '../approvals/asked-step.js';
import type { RequestedStep } from '../model/approval-request.js';
import type { Effect } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import type { Requested } from './named-approval.js';
import { stageEntry } from './stage-entry.js';

interface Following {
  readonly events: readonly NewEvent[];
  readonly effects: readonly Effect[];
}

interface Said {
  readonly reason?: string;
}

function ofRequest({ approval, request }: Requested) {
  return { approval: approval.id, request: request.id };
}

function withRegion(move: 'grant' | 'reject' | 'return', { approval }: Requested, situation: Situation) {
  const { process, stored } = situation;
  const stateValue = process.machine.follow(stored.stateValue, `${move}:${approval.id}`);
  return stateValue === undefined ? {} : { stateValue };
}

/** The end of a request that was rejected. */
export function rejected(requested: Requested, said: Said, situation: Situation): NewEvent {
  const body = { ...ofRequest(requested), ...said, ...withRegion('reject', requested, situation) };
  return { type: 'approval.rejected', stage: situation.stored.stage, body };
}

/** Whether returning the approval sends the record back to an earlier stage. */
export function returnsToEarlier({ approval }: Requested, { process, stored }: Situation): boolean {
  const { returnsTo } = approval;
  if (returnsTo === undefined) return false;
  return (process.rank.get(returnsTo) ?? Infinity) < (process.rank.get(stored.stage) ?? -1);
}

/**
 * The end of a request that was returned for rework, and the way back to the stage where it is reworked. The gate of
 * moving back is not asked: who decides an approval may send back what he was asked about.
 */
export function returned(requested: Requested, said: Said, situation: Situation): Following {
  const { process, stored, facts } = situation;
  const { approval, request } = requested;
  const body = { ...ofRequest(requested), ...said, ...withRegion('return', requested, situation) };
  const end: NewEvent = { type: 'approval.returned', stage: stored.stage, body };
  const to = approval.returnsTo;
  if (to === undefined || !returnsToEarlier(requested, situation)) return { events: [end], effects: [] };
  const requests = { ...stored.approvals, [approval.id]: { ...request, status: 'returned' as const } };
  const from = body.stateValue ?? stored.stateValue;
  const moved = process.machine.move(from, `send-back:${approval.id}`, true, requests);
  if (moved === undefined)
    throw new Error(`the machine of ${process.definition.key} does not declare send-back:${approval.id}`);
  const change: NewEvent = {
    type: 'stage.changed',
    stage: to,
    body: {
      move: 'back',
      from: stored.stage,
      fromEnteredAt: stored.stageEnteredAt,
      entered: stageEntry(process, to, moved.stateValue, facts),
      basis: { criteria: [] },
      ...said,
    },
  };
  return { events: [end, change], effects: moved.effects };
}

/**
 * What follows a step that goes on or was granted: nothing while others side by side are open, then the next group of
 * steps, or the end.
 * @param step the step after the decision.
 * @param situation how things stand with what was filled in.
 */
export function continued(
  requested: Requested,
  step: RequestedStep,
  situation: Situation,
): Following & { readonly grants: boolean } {
  const { approval, request } = requested;
  const { stage } = situation.stored;
  const groups = request.steps.map((group) => group.map((each) => (each.step === step.step ? step : each)));
  const place = groups.findIndex((group) => group.some((each) => each.step === step.step));
  if (groups[place]?.some(({ status }) => status !== 'granted') !== false)
    return { events: [], effects: [], grants: false };
  const next = groups[place + 1];
  if (next === undefined) {
    const covered = contentFilledIn(approval, request.covered, situation);
    const body = { ...ofRequest(requested), covered, ...withRegion('grant', requested, situation) };
    return {
      events: [{ type: 'approval.granted', stage, body }],
      effects: tell('approval.ended', concerned(request)),
      grants: true,
    };
  }
  const { requestedBy } = request;
  const started = next.flatMap((waiting): AskedStep[] => {
    const rule = approval.steps.flat().find(({ id }) => id === waiting.step);
    if (rule === undefined) return [];
    return [{ approval, rule, requestedBy, step: startedStep(approval, rule, requestedBy, situation) }];
  });
  const steps = started.map(({ step: { step: id, seats, needed, dueAt, unresolved } }) => ({
    step: id,
    seats,
    needed,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(unresolved === undefined ? {} : { unresolved }),
  }));
  return {
    events: [{ type: 'approval.steps-started', stage, body: { ...ofRequest(requested), steps } }],
    effects: toldOfSteps(started, situation),
    grants: false,
  };
}
