import { activeSteps, decidersFor } from '../../engine/approvals/asked-step.js';
import { requestOf } from '../../engine/approvals/standing.js';
import { maskRequest, type ShownRequest } from '../../engine/item-rights/mask-covered.js';
import type { ShownEvent } from '../../engine/item-rights/mask-event.js';
import { maskValues } from '../../engine/item-rights/mask-values.js';
import { signedContent } from '../../engine/item-rights/signed-content.js';
import type { ApprovalRequest, RequestedStep, Seat } from '../../engine/model/approval-request.js';
import type { Approval } from '../../engine/model/approval.js';
import type { FullText, Text } from '../../engine/model/text.js';
import type { Situation } from '../../engine/situation.js';
import { entryOf, type HistoryView } from './approval-history.js';
import { authorOf, type Author } from './author.js';
import type { Surroundings } from './content-in-words.js';
import {
  changeView,
  type ChangeView,
  coveredView,
  type CoveredView,
  named,
  type NamedPerson,
} from './covered-view.js';
import { whyAsked } from './why-asked.js';

/** Somebody who is asked, why, and who may act for him now. */
export interface SeatView {
  readonly person: NamedPerson;
  readonly why: Seat['origin'] & { readonly words: FullText };
  readonly required?: true;
  readonly mayActNow: readonly NamedPerson[];
  readonly decision?: Omit<RequestedStep['decisions'][number], 'seat' | 'by'> & { readonly by: NamedPerson };
}

/** A step of a request with everybody in it. */
export interface StepView extends Pick<
  RequestedStep,
  | 'step'
  | 'status'
  | 'startedAt'
  | 'dueAt'
  | 'needed'
  | 'overdue'
  | 'overdueSince'
  | 'nudgedAt'
  | 'unresolved'
> {
  readonly name?: Text;
  readonly seats: readonly SeatView[];
}

/** The latest request of an approval, as the page of a record shows it. */
export interface RequestView extends Pick<
  ApprovalRequest,
  'id' | 'status' | 'requestedAt' | 'comment' | 'endedAt' | 'reason'
> {
  readonly requestedBy: NamedPerson;
  readonly endedBy?: Author;
  /** What a decision has to send back: it holds for exactly this content. Only for who sees all of that. */
  readonly digest?: string;
  readonly covered: readonly CoveredView[];
  /** While it is pending: what the approvers fill in, and what it is by now. */
  readonly asks?: readonly CoveredView[];
  /** What changed since somebody last decided. */
  readonly since?: { readonly at: string; readonly changes: readonly ChangeView[] };
  /** What voided it. */
  readonly changes?: readonly ChangeView[];
  readonly steps: readonly (readonly StepView[])[];
  readonly copied: readonly NamedPerson[];
}

/** An approval of a record's process: what it is, its latest request, and all that came before. */
export interface ApprovalView {
  readonly approval: string;
  readonly name: Text;
  /** Absent while nobody has asked. */
  readonly request?: RequestView;
  readonly history: readonly HistoryView[];
}

/** An approval for whoever reads of it. */
export function approvalView(
  approval: Approval,
  situation: Situation,
  around: Surroundings,
  log: readonly ShownEvent[],
): ApprovalView {
  const request = requestOf(approval.id, situation.stored);
  return {
    approval: approval.id,
    name: approval.name,
    ...(request === undefined ? {} : { request: shownRequest(approval, request, situation, around) }),
    history: log.flatMap((event) => entryOf(approval.id, event, around)),
  };
}

/** A request as the reader sees it; who signs it sees all that it covers. */
function shownRequest(
  approval: Approval,
  request: ApprovalRequest,
  situation: Situation,
  around: Surroundings,
): RequestView {
  const { process } = situation;
  const signed = signedContent(approval, request, situation, around.visible);
  const shown = maskRequest(request, process, around.visible, signed);
  return requestView(approval, shown, situation, { ...around, visible: signed });
}

function requestView(
  approval: Approval,
  request: ShownRequest,
  situation: Situation,
  around: Surroundings,
): RequestView {
  const { id, status, requestedAt, requestedBy, comment, endedAt, endedBy, reason, since, changes } = request;
  const { digest, items } = request.covered;
  const asks = status === 'pending' ? toFillIn(approval, situation, around) : [];
  return {
    id,
    status,
    requestedAt,
    requestedBy: named(requestedBy, around),
    ...(digest === undefined ? {} : { digest }),
    covered: items.map((item) => coveredView(item, around)),
    steps: request.steps.map((group) =>
      group.map((step) => stepView(approval, request, step, situation, around)),
    ),
    copied: (request.copied ?? []).map((person) => named(person, around)),
    ...(asks.length === 0 ? {} : { asks }),
    ...(comment === undefined ? {} : { comment }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(endedBy === undefined ? {} : { endedBy: authorOf(endedBy, around) }),
    ...(reason === undefined ? {} : { reason }),
    ...(since === undefined
      ? {}
      : { since: { at: since.at, changes: since.changes.map((change) => changeView(change, around)) } }),
    ...(changes === undefined ? {} : { changes: changes.map((change) => changeView(change, around)) }),
  };
}

/** What the approvers fill in: they confirm or replace what it is by now, and see that. */
function toFillIn({ asks }: Approval, { stored }: Situation, around: Surroundings): readonly CoveredView[] {
  const { process, visible } = around;
  const fields = asks.flatMap((id) => process.fields.get(id) ?? []);
  const { values } = maskValues(fields, stored.fields, visible);
  return fields.map(({ id }) => coveredView({ kind: 'field', id, content: values[id] ?? null }, around));
}

function stepView(
  approval: Approval,
  request: ShownRequest,
  requested: RequestedStep,
  situation: Situation,
  around: Surroundings,
): StepView {
  const { seats, decisions, ...step } = requested;
  const asked =
    request.status === 'pending'
      ? activeSteps(approval, request).find((each) => each.step.step === step.step)
      : undefined;
  const rule = approval.steps.flat().find(({ id }) => id === step.step);
  return {
    ...step,
    ...(rule?.name === undefined ? {} : { name: rule.name }),
    seats: seats.map((seat) => {
      const decision = decisions.find((each) => each.seat === seat.person);
      const acting = asked === undefined || decision !== undefined ? [] : decidersFor(seat, asked, situation);
      return {
        person: named(seat.person, around),
        why: { ...seat.origin, words: whyAsked(seat, situation.process, around.nameOf) },
        mayActNow: acting.map((person) => named(person, around)),
        ...(seat.required === undefined ? {} : { required: seat.required }),
        ...(decision === undefined ? {} : { decision: decisionView(decision, around) }),
      };
    }),
  };
}

function decisionView(
  { seat: _, by, ...decision }: RequestedStep['decisions'][number],
  around: Surroundings,
): NonNullable<SeatView['decision']> {
  return { ...decision, by: named(by, around) };
}
