import { approvalOf } from '../../engine/approvals/asked-step.js';
import { seatsOfActor } from '../../engine/commands/find-seat.js';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { visibleToActor } from '../../engine/item-rights/discreet.js';
import { seesAmount } from '../../engine/item-rights/restricted-sorts.js';
import type { RequestedStep } from '../../engine/model/approval-request.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { FullText, Text } from '../../engine/model/text.js';
import type { Instant } from '../../engine/model/value.js';
import { situationOf } from '../../engine/situation.js';
import type { InstanceSummary } from '../ports/instance-queries.js';
import type { PendingStep } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { named, type NamedPerson } from './covered-view.js';
import { lineAbove } from './line-above.js';
import { whyAsked } from './why-asked.js';
import { withoutAmount } from './without-amount.js';

/** Something for the reader to decide. */
export interface InboxItem {
  readonly record: InstanceSummary;
  readonly process: Text;
  readonly approval: string;
  readonly name: Text;
  readonly request: string;
  readonly step: string;
  readonly stepName?: Text;
  /** Whose seat it is: the reader's own, or that of whom he acts for. */
  readonly seat: NamedPerson;
  readonly why: FullText;
  readonly askedBy: NamedPerson;
  readonly askedAt: Instant;
  /** When it is due; once overdue, when there is the next reminder. */
  readonly dueAt?: Instant;
  /** Its time was over at least once. */
  readonly overdue: boolean;
  /** When its time was over first. */
  readonly overdueSince?: Instant;
  readonly comment?: string;
  /** To be sent back with the decision: it holds for exactly this content. */
  readonly covered: string;
  /** Whether the content changed since somebody last decided on it. */
  readonly changed: boolean;
}

/** Who reads his inbox, when, and in whose organisation. */
export interface InboxReader {
  readonly context: RequestContext;
  readonly now: Instant;
  readonly chart: OrgChart;
  /** In whose place the reader may act. */
  readonly people: readonly string[];
}

function timesOf({ dueAt, overdue = 0, overdueSince }: RequestedStep, now: Instant) {
  // What is due is overdue before the clock got round to saying so.
  const since = overdueSince ?? (dueAt !== undefined && dueAt < now ? dueAt : undefined);
  return {
    ...(dueAt === undefined ? {} : { dueAt }),
    overdue: since !== undefined || overdue > 0,
    ...(since === undefined ? {} : { overdueSince: since }),
  };
}

/** A step as its reader has to decide it; undefined when he may not: he is kept apart, or has decided already. */
export function inboxItem(
  row: PendingStep,
  process: CompiledProcess,
  { context, now, chart, people }: InboxReader,
): InboxItem | undefined {
  const { state, summary, approval: id } = row;
  const { zone, actor } = context;
  const actingFor = people
    .filter((user) => user !== actor.user)
    .map((user) => ({ user, groups: chart.people.get(user)?.groups ?? [] }));
  const managersOfOwner = lineAbove(state.owner, chart);
  const facts = { now, zone, actor, actingFor, managersOfOwner, evidence: [], people: chart };
  const situation = situationOf(process, state, facts);
  const approval = approvalOf(id, situation);
  const request = state.approvals?.[id];
  if (approval === undefined || request?.id !== row.request) return undefined;
  // The seat that a decision would be made from.
  const [found] = seatsOfActor(approval, request, row.step, situation);
  if (found === undefined) return undefined;
  const { asked, seat } = found;
  const nameOf = (user: string): string | undefined => chart.people.get(user)?.name;
  return {
    record: seesAmount(process, visibleToActor(situation)) ? summary : withoutAmount(summary),
    process: process.definition.name,
    approval: id,
    name: approval.name,
    request: request.id,
    step: row.step,
    ...(asked.rule.name === undefined ? {} : { stepName: asked.rule.name }),
    seat: named(seat.person, { nameOf }),
    why: whyAsked(seat, process, nameOf, actor.user),
    askedBy: named(request.requestedBy, { nameOf }),
    askedAt: row.askedAt,
    ...timesOf(asked.step, now),
    ...(request.comment === undefined ? {} : { comment: request.comment }),
    covered: request.covered.digest,
    changed: (request.since?.changes.length ?? 0) > 0,
  };
}
