import { apply } from '../../engine/apply.js';
import { contentAsked, contentFilledIn } from '../../engine/approvals/covered-content.js';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { decide } from '../../engine/decide.js';
import { explain } from '../../engine/explain.js';
import type { ApprovalEvent } from '../../engine/machine/approval-regions.js';
import type { Approval } from '../../engine/model/approval.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Decision, Explanation } from '../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION, type InstanceEvent, type NewEvent } from '../../engine/model/event.js';
import type { Actor, BusinessCalendar, Facts, LinkedInstance } from '../../engine/model/facts.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { Duration, Instant, Values } from '../../engine/model/value.js';
import { situationOf } from '../../engine/situation.js';
import { addDuration } from '../../engine/time/duration.js';
import { evidenceAfter } from './evidence-log.js';

/** The people around the record of a scenario. */
export interface Surroundings {
  readonly managersOfOwner: Facts['managersOfOwner'];
  /** Who works there now. */
  chart(state: Pick<InstanceState, 'owner' | 'fields'>): OrgChart;
}

/** The clock, which acts by the rules of the process. */
const CLOCK: Actor = { user: 'system', roles: [], groups: [], system: true };

/** More steps than this are not timed out in one wait: each is asked again at most a few times. */
const MOST_TIME_OUTS = 1000;

/** One minute passes with everything that happens, so that what comes later in the file is later. */
const TICK = 'PT1M';

interface Snapshot {
  readonly state: InstanceState | undefined;
  readonly evidence: readonly EvidencePiece[];
  readonly linked: NonNullable<Facts['linked']>;
}

/** The record of a scenario, in memory, on a clock of its own. */
export class World {
  private snapshot: Snapshot = { state: undefined, evidence: [], linked: {} };

  constructor(
    readonly process: CompiledProcess,
    readonly instance: string,
    readonly zone: string,
    private readonly around: Surroundings,
    private clock: Instant,
    readonly calendar?: BusinessCalendar,
  ) {}

  get now(): Instant {
    return this.clock;
  }

  /** The record; there is one as soon as it was created. */
  get state(): InstanceState {
    if (this.snapshot.state === undefined) throw new RangeError('nothing was created yet');
    return this.snapshot.state;
  }

  /** The record's fields; none before it is created. */
  get fields(): Values {
    return this.snapshot.state?.fields ?? {};
  }

  /** Whether there is a record. */
  get exists(): boolean {
    return this.snapshot.state !== undefined;
  }

  get evidence(): readonly EvidencePiece[] {
    return this.snapshot.evidence;
  }

  facts(actor: Actor): Facts {
    const { zone, calendar, around } = this;
    const { evidence, linked, state } = this.snapshot;
    const { managersOfOwner } = around;
    const people = around.chart(state ?? { owner: actor.user, fields: {} });
    const facts = { now: this.clock, zone, actor, managersOfOwner, people, evidence, linked };
    return calendar === undefined ? facts : { ...facts, calendar };
  }

  /** Decides a command and, when it is accepted, applies its events. */
  run(command: Command, actor: Actor): Decision {
    const decision = decide(this.process, this.snapshot.state, command, this.facts(actor));
    if (decision.kind === 'accepted') this.append(decision.events, actor.user);
    return decision;
  }

  /** The record's fields as a person sees them, computed ones included. */
  shownFields(actor: Actor): Values {
    return situationOf(this.process, this.state, this.facts(actor)).state.fields;
  }

  explain(target: Target, actor: Actor): Explanation {
    return explain(this.process, this.state, target, this.facts(actor));
  }

  append(events: readonly NewEvent[], actor: string): void {
    for (const event of events) {
      const seq = (this.snapshot.state?.seq ?? 0) + 1;
      const logged: InstanceEvent = {
        ...event,
        org: 'scenario',
        instance: this.instance,
        seq,
        schemaVersion: EVENT_SCHEMA_VERSION,
        actor,
        commandId: `command-${String(seq)}`,
        recordedAt: this.clock,
      };
      this.snapshot = {
        ...this.snapshot,
        state: apply(this.snapshot.state, logged),
        evidence: evidenceAfter(this.evidence, logged),
      };
    }
  }

  /** Takes an approval as granted at this moment, for what it covers now, whoever would have had to give it. */
  grant(approval: Approval, request: string): void {
    const { machine } = this.process;
    const follow = (event: ApprovalEvent) => {
      const stateValue = machine.follow(this.state.stateValue, event);
      return stateValue === undefined ? {} : { stateValue };
    };
    const { stage, owner } = this.state;
    const situation = situationOf(this.process, this.state, this.facts(CLOCK));
    const covered = contentFilledIn(approval, contentAsked(approval, situation), situation);
    const asked = { id: request, approval: approval.id, covered, steps: [] };
    const body = { request: asked, ...follow(`ask:${approval.id}`) };
    this.append([{ type: 'approval.requested', stage, body }], owner);
    const end = { approval: approval.id, request, covered, ...follow(`grant:${approval.id}`) };
    this.append([{ type: 'approval.granted', stage, body: end }], this.around.managersOfOwner[0] ?? owner);
  }

  /** Puts a record under a link, or in the place of the one that has its id. */
  link(link: string, record: LinkedInstance): void {
    const others = (this.snapshot.linked[link] ?? []).filter(({ id }) => id !== record.id);
    this.snapshot = { ...this.snapshot, linked: { ...this.snapshot.linked, [link]: [...others, record] } };
  }

  /** How many records are linked. */
  linkedUnder(link: string): number {
    return this.snapshot.linked[link]?.length ?? 0;
  }

  /** The instant a duration from now; undefined where it cannot be told. */
  after(duration: Duration): Instant | undefined {
    return addDuration(this.clock, duration, this.zone, this.calendar);
  }

  tick(): void {
    this.wait(TICK);
  }

  /** Lets time pass; false where it cannot be told how much. */
  wait(duration: Duration): boolean {
    const later = addDuration(this.clock, duration, this.zone, this.calendar);
    if (later === undefined) return false;
    this.timeOut(later);
    this.clock = later;
    return true;
  }

  /** Has the seats of open approvals filled anew, as after a change of the organisation. */
  refreshApprovers(): void {
    for (const { approval, id, status } of Object.values(this.state.approvals ?? {}))
      if (status === 'pending') this.run({ type: 'refresh-approvers', approval, request: id }, CLOCK);
  }

  /** Fires what falls due until an instant, each thing at its time. */
  private timeOut(until: Instant): void {
    for (let fired = 0; fired < MOST_TIME_OUTS; fired += 1) {
      const due = this.nextDue();
      if (due === undefined || due.at > until) return;
      if (due.at > this.clock) this.clock = due.at;
      const { approval, request, step } = due;
      const { kind } = this.run({ type: 'time-out-approval', approval, request, step }, CLOCK);
      if (kind !== 'accepted') return;
    }
  }

  private nextDue() {
    const open = Object.values(this.snapshot.state?.approvals ?? {}).filter(
      ({ status }) => status === 'pending',
    );
    const due = open.flatMap(({ approval, id: request, steps }) =>
      steps
        .flat()
        .flatMap(({ step, status, dueAt: at }) =>
          status === 'active' && at !== undefined ? [{ approval, request, step, at }] : [],
        ),
    );
    return due.sort((one, other) => (one.at < other.at ? -1 : 1))[0];
  }

  /** Writes everything to JSON and reads it back: what does not survive that would be lost between two requests. */
  saveAndRestore(): void {
    this.snapshot = JSON.parse(JSON.stringify(this.snapshot)) as Snapshot;
  }
}
