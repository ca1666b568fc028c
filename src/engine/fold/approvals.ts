import type { ApprovalRequest, RequestedStep } from '../model/approval-request.js';
import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { InstanceState, StateValue } from '../model/instance-state.js';

interface OfRequest {
  readonly approval: string;
  readonly stateValue?: StateValue;
}

function holding(state: InstanceState, request: ApprovalRequest, stateValue?: StateValue): InstanceState {
  return {
    ...state,
    approvals: { ...state.approvals, [request.approval]: request },
    ...(stateValue === undefined ? {} : { stateValue }),
  };
}

function changed(
  state: InstanceState,
  { approval, stateValue }: OfRequest,
  change: (request: ApprovalRequest) => ApprovalRequest,
): InstanceState {
  const request = state.approvals?.[approval];
  if (request === undefined) throw new RangeError(`${approval} was never asked for`);
  return holding(state, change(request), stateValue);
}

function stepChanged(
  state: InstanceState,
  body: OfRequest & { readonly step?: string },
  change: (step: RequestedStep) => RequestedStep,
): InstanceState {
  return changed(state, body, (request) => ({
    ...request,
    steps: request.steps.map((sideBySide) =>
      sideBySide.map((step) => (body.step === undefined || step.step === body.step ? change(step) : step)),
    ),
  }));
}

type End = Extract<ApprovalRequest['status'], 'granted' | 'rejected' | 'returned' | 'recalled' | 'voided'>;

/** How a request ends. */
function ended(status: End) {
  return (
    state: InstanceState,
    body: OfRequest & Partial<Pick<ApprovalRequest, 'reason' | 'changes' | 'covered'>>,
    { recordedAt, actor }: InstanceEvent,
  ): InstanceState =>
    changed(state, body, (request) => ({
      ...request,
      status,
      endedAt: recordedAt,
      endedBy: actor,
      ...(body.covered === undefined ? {} : { covered: body.covered }),
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      ...(body.changes === undefined ? {} : { changes: body.changes }),
    }));
}

/** How the events of approvals change the record: each its own fold. */
export const approvalFolds = {
  'approval.requested': (
    state: InstanceState,
    { request, stateValue }: EventBodies['approval.requested'],
    { recordedAt, actor }: InstanceEvent,
  ): InstanceState => {
    const pending = { ...request, status: 'pending' as const, requestedAt: recordedAt, requestedBy: actor };
    return holding(state, pending, stateValue);
  },
  'approval.steps-started': (
    state: InstanceState,
    body: EventBodies['approval.steps-started'],
    { recordedAt }: InstanceEvent,
  ): InstanceState => {
    const started = new Map(body.steps.map((step) => [step.step, step]));
    return stepChanged(state, { approval: body.approval }, (step) => {
      const found = started.get(step.step);
      return found === undefined ? step : { ...step, ...found, status: 'active', startedAt: recordedAt };
    });
  },
  'approval.decided': (
    state: InstanceState,
    { decision, status, approval, step, content }: EventBodies['approval.decided'],
    { recordedAt, actor }: InstanceEvent,
  ): InstanceState => {
    const decided = stepChanged(state, { approval, step }, (held) => ({
      ...held,
      status,
      decisions: [...held.decisions, { ...decision, by: actor, at: recordedAt }],
    }));
    if (content === undefined) return decided;
    return changed(decided, { approval }, (request) => ({ ...request, covered: content }));
  },
  'approval.granted': ended('granted'),
  'approval.rejected': ended('rejected'),
  'approval.returned': ended('returned'),
  'approval.recalled': ended('recalled'),
  'approval.voided': ended('voided'),
  'approval.seats-changed': (
    state: InstanceState,
    { approval, step, seats, needed, unresolved }: EventBodies['approval.seats-changed'],
  ): InstanceState =>
    stepChanged(state, { approval, step }, ({ unresolved: _, ...held }) => ({
      ...held,
      seats,
      needed,
      ...(unresolved === undefined ? {} : { unresolved }),
    })),
  'approval.overdue': (
    state: InstanceState,
    { approval, step, dueAt }: EventBodies['approval.overdue'],
  ): InstanceState =>
    stepChanged(state, { approval, step }, ({ dueAt: missed, ...held }) => ({
      ...held,
      overdue: (held.overdue ?? 0) + 1,
      ...(missed === undefined ? {} : { overdueSince: held.overdueSince ?? missed }),
      ...(dueAt === undefined ? {} : { dueAt }),
    })),
  'approval.commented': (state: InstanceState): InstanceState => state,
  'approval.copied': (state: InstanceState, body: EventBodies['approval.copied']): InstanceState =>
    changed(state, { approval: body.approval }, (request) => ({
      ...request,
      copied: [...new Set([...(request.copied ?? []), ...body.to])],
    })),
  'approval.nudged': (
    state: InstanceState,
    { approval }: EventBodies['approval.nudged'],
    { recordedAt }: InstanceEvent,
  ): InstanceState =>
    stepChanged(state, { approval }, (step) =>
      step.status === 'active' ? { ...step, nudgedAt: recordedAt } : step,
    ),
};
