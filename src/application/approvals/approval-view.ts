import { activeSteps, decidersFor } from '../../engine/approvals/asked-step.js';
import { requestOf } from '../../engine/approvals/standing.js';
import { maskRequest } from '../../engine/item-rights/mask-covered.js';
import type {
  ApprovalRequest,
  ApprovalVerdict,
  CoveredChange,
  RequestedStep,
  Seat,
  SeatDecision,
} from '../../engine/model/approval-request.js';
import type { Approval, Covered } from '../../engine/model/approval.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { FullText, Text } from '../../engine/model/text.js';
import type { Situation } from '../../engine/situation.js';
import { type ContentInWords, contentInWords, nameOfCovered, type Surroundings } from './content-in-words.js';
import { whyAsked } from './why-asked.js';

/** Somebody with the name he has today. */
export interface NamedPerson {
  readonly id: string;
  readonly name?: string;
}

/** A covered thing with what it was when it was asked about. */
export interface CoveredView extends Covered, ContentInWords {
  readonly name: Text;
}

/** A covered thing that changed, before and after; neither where the values are personal. */
export interface ChangeView extends Covered {
  readonly name: Text;
  readonly from?: FullText;
  readonly to?: FullText;
}

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
  'step' | 'status' | 'startedAt' | 'dueAt' | 'needed' | 'overdue' | 'unresolved'
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
  readonly endedBy?: NamedPerson;
  /** What a decision has to send back: it holds for exactly this content. */
  readonly digest: string;
  readonly covered: readonly CoveredView[];
  /** What changed since somebody last decided. */
  readonly since?: { readonly at: string; readonly changes: readonly ChangeView[] };
  /** What voided it. */
  readonly changes?: readonly ChangeView[];
  readonly steps: readonly (readonly StepView[])[];
  readonly copied: readonly NamedPerson[];
}

/** Something said or done about an approval, from the log. */
export interface HistoryView {
  readonly seq: number;
  readonly type: InstanceEvent['type'];
  readonly at: string;
  readonly by: NamedPerson;
  readonly request: string;
  readonly step?: string;
  readonly verdict?: ApprovalVerdict;
  /** What was said with it. */
  readonly text?: string;
  /** Who was told, or is asked from then on. */
  readonly people?: readonly NamedPerson[];
  /** What voided it. */
  readonly changes?: readonly ChangeView[];
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
  log: readonly InstanceEvent[],
): ApprovalView {
  const found = requestOf(approval.id, situation.stored);
  const request = found && maskRequest(found, situation.process, around.visible);
  return {
    approval: approval.id,
    name: approval.name,
    ...(request === undefined ? {} : { request: requestView(approval, request, situation, around) }),
    history: log.flatMap((event) => entryOf(approval.id, event, around)),
  };
}

function named(id: string, { nameOf }: Surroundings): NamedPerson {
  const name = nameOf(id);
  return name === undefined ? { id } : { id, name };
}

type ApprovalEvent = Extract<InstanceEvent, { type: `approval.${string}` }>;

function isAboutApproval(event: InstanceEvent): event is ApprovalEvent {
  return event.type.startsWith('approval.');
}

/** What the log says of an approval, whatever the type of event. */
interface Told {
  readonly approval?: string;
  readonly request?: string | Pick<ApprovalRequest, 'id' | 'approval' | 'comment'>;
  readonly step?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly decision?: Pick<SeatDecision, 'verdict' | 'comment'>;
  readonly to?: readonly string[];
  readonly seats?: readonly Seat[];
  readonly changes?: readonly CoveredChange[];
}

function entryOf(approval: string, event: InstanceEvent, around: Surroundings): readonly HistoryView[] {
  if (!isAboutApproval(event)) return [];
  const told: Told = event.body;
  const asked = typeof told.request === 'string' ? { id: told.request } : told.request;
  if (asked === undefined || (told.approval ?? ('approval' in asked && asked.approval)) !== approval)
    return [];
  const text =
    told.text ?? told.decision?.comment ?? told.reason ?? ('comment' in asked ? asked.comment : undefined);
  const people = told.to ?? told.seats?.map(({ person }) => person);
  return [
    {
      seq: event.seq,
      type: event.type,
      at: event.recordedAt,
      by: named(event.actor, around),
      request: asked.id,
      ...(told.step === undefined ? {} : { step: told.step }),
      ...(told.decision === undefined ? {} : { verdict: told.decision.verdict }),
      ...(text === undefined ? {} : { text }),
      ...(people === undefined ? {} : { people: people.map((person) => named(person, around)) }),
      ...(told.changes === undefined
        ? {}
        : { changes: told.changes.map((change) => changeView(change, around)) }),
    },
  ];
}

function requestView(
  approval: Approval,
  request: ApprovalRequest,
  situation: Situation,
  around: Surroundings,
): RequestView {
  const { id, status, requestedAt, requestedBy, comment, endedAt, endedBy, reason, since, changes } = request;
  const { process } = situation;
  return {
    id,
    status,
    requestedAt,
    requestedBy: named(requestedBy, around),
    digest: request.covered.digest,
    covered: request.covered.items.map((item) => ({
      kind: item.kind,
      id: item.id,
      name: nameOfCovered(item, process),
      ...contentInWords(item, item.content, around),
    })),
    steps: request.steps.map((group) =>
      group.map((step) => stepView(approval, request, step, situation, around)),
    ),
    copied: (request.copied ?? []).map((person) => named(person, around)),
    ...(comment === undefined ? {} : { comment }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(endedBy === undefined ? {} : { endedBy: named(endedBy, around) }),
    ...(reason === undefined ? {} : { reason }),
    ...(since === undefined
      ? {}
      : { since: { at: since.at, changes: since.changes.map((change) => changeView(change, around)) } }),
    ...(changes === undefined ? {} : { changes: changes.map((change) => changeView(change, around)) }),
  };
}

function changeView({ from, to, ...thing }: CoveredChange, around: Surroundings): ChangeView {
  return {
    ...thing,
    name: nameOfCovered(thing, around.process),
    ...(from === undefined ? {} : { from: contentInWords(thing, from, around).words }),
    ...(to === undefined ? {} : { to: contentInWords(thing, to, around).words }),
  };
}

function stepView(
  approval: Approval,
  request: ApprovalRequest,
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
