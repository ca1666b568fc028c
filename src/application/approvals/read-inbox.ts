import { activeSteps, approvalOf, decidersFor } from '../../engine/approvals/asked-step.js';
import { seesAmount } from '../../engine/item-rights/restricted-sorts.js';
import { visibleToActor } from '../../engine/item-rights/discreet.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { FullText, Text } from '../../engine/model/text.js';
import type { Instant } from '../../engine/model/value.js';
import { situationOf } from '../../engine/situation.js';
import type { OrgCharts } from '../access/org-charts.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import type { Clock } from '../ports/clock.js';
import type { InstanceSummary, Page } from '../ports/instance-queries.js';
import type { AskedSeat, PageRequest, PendingApprovals } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import type { NamedPerson } from './approval-view.js';
import { lineAbove } from './line-above.js';
import { peopleActedFor } from './people-acted-for.js';
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
  readonly dueAt?: Instant;
  readonly overdue: boolean;
  readonly comment?: string;
  /** To be sent back with the decision: it holds for exactly this content. */
  readonly covered: string;
  /** Whether the content changed since somebody last decided on it. */
  readonly changed: boolean;
}

/** A page of an inbox, with how much there is in all. */
export interface Inbox extends Page<InboxItem> {
  /** Seats that are asked of the reader and of whom he acts for. */
  readonly counts: { readonly open: number; readonly overdue: number };
}

/** Rows are read again when so many of a page were not for the reader after all. */
const ROUNDS = 5;

interface Reading {
  readonly context: RequestContext;
  readonly now: Instant;
  readonly chart: OrgChart;
  /** In whose place the reader may act. */
  readonly people: readonly string[];
}

/** What somebody has to decide, for himself and for whom he acts for now, the soonest due first. */
export class ReadInbox {
  constructor(
    private readonly pending: PendingApprovals,
    private readonly processes: ProcessCatalogue,
    private readonly charts: OrgCharts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.cursor-invalid` */
  async read(context: RequestContext, page: PageRequest): Promise<Inbox> {
    const { org, actor } = context;
    const standing = await this.pending.standing(org);
    const now = this.clock.now(standing.now);
    const chart = await this.charts.at(org, standing.directoryVersion);
    const people = peopleActedFor(actor.user, chart, now);
    if (people.length === 0) return { items: [], counts: { open: 0, overdue: 0 } };
    const counts = await this.pending.count(org, people, now);
    return { ...(await this.page({ context, now, chart, people }, page)), counts };
  }

  private async page(reading: Reading, { limit, cursor: first }: PageRequest): Promise<Page<InboxItem>> {
    const items: InboxItem[] = [];
    let cursor = first;
    for (let round = 0; round < ROUNDS; round += 1) {
      const rows = await this.pending.seats(reading.context.org, reading.people, {
        limit,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const [place, row] of rows.entries()) {
        const item = await this.itemOf(row, reading);
        if (item !== undefined && !items.some((other) => isSame(other, item))) items.push(item);
        cursor = row.cursor;
        const more = place < rows.length - 1 || rows.length === limit;
        if (items.length === limit) return more ? { items, next: cursor } : { items };
      }
      if (rows.length < limit) return { items };
    }
    return cursor === undefined ? { items } : { items, next: cursor };
  }

  /** Undefined when the reader may not decide from this seat: he is kept apart, or has decided already. */
  private async itemOf(
    row: AskedSeat,
    { context, now, chart, people }: Reading,
  ): Promise<InboxItem | undefined> {
    const { state, summary, approval: id, person } = row;
    const process = await this.processes.byDigest(context.org, state.definition.digest);
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
    const asked = activeSteps(approval, request).find(({ step }) => step.step === row.step);
    const seat = asked?.step.seats.find((each) => each.person === person);
    if (asked === undefined || seat === undefined) return undefined;
    if (!decidersFor(seat, asked, situation).includes(actor.user)) return undefined;
    const nameOf = (user: string): string | undefined => chart.people.get(user)?.name;
    const named = (user: string): NamedPerson => {
      const name = nameOf(user);
      return name === undefined ? { id: user } : { id: user, name };
    };
    return {
      record: seesAmount(process, visibleToActor(situation)) ? summary : withoutAmount(summary),
      process: process.definition.name,
      approval: id,
      name: approval.name,
      request: request.id,
      step: row.step,
      ...(asked.rule.name === undefined ? {} : { stepName: asked.rule.name }),
      seat: named(person),
      why: whyAsked(seat, process, nameOf, actor.user),
      askedBy: named(request.requestedBy),
      askedAt: row.askedAt,
      ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
      overdue: row.dueAt !== undefined && row.dueAt < now,
      ...(request.comment === undefined ? {} : { comment: request.comment }),
      covered: request.covered.digest,
      changed: (request.since?.changes.length ?? 0) > 0,
    };
  }
}

/** Who acts for two people in one step decides once. */
function isSame(one: InboxItem, other: InboxItem): boolean {
  return one.request === other.request && one.step === other.step;
}
