import { apply } from '../../engine/apply.js';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { decide } from '../../engine/decide.js';
import { explain } from '../../engine/explain.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Decision, Explanation } from '../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION, type InstanceEvent, type NewEvent } from '../../engine/model/event.js';
import type { Actor, BusinessCalendar, Facts, LinkedInstance } from '../../engine/model/facts.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import type { Duration, Instant, Values } from '../../engine/model/value.js';
import { situationOf } from '../../engine/situation.js';
import { addDuration } from '../../engine/time/duration.js';
import { evidenceAfter } from './evidence-log.js';

/** One minute passes with everything that happens, so that what comes later in the file is later. */
const TICK = 'PT1M';

interface Snapshot {
  readonly state: InstanceState | undefined;
  readonly evidence: readonly EvidencePiece[];
  readonly approvals: NonNullable<Facts['approvals']>;
  readonly linked: NonNullable<Facts['linked']>;
}

/** The record of a scenario, in memory, on a clock of its own. */
export class World {
  private snapshot: Snapshot = { state: undefined, evidence: [], approvals: {}, linked: {} };

  constructor(
    readonly process: CompiledProcess,
    readonly instance: string,
    readonly zone: string,
    private readonly managersOfOwner: Facts['managersOfOwner'],
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
    const { zone, calendar, managersOfOwner } = this;
    const { evidence, approvals, linked } = this.snapshot;
    const facts = { now: this.clock, zone, actor, managersOfOwner, evidence, approvals, linked };
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
        approvals: this.approvalsAfter(logged),
      };
    }
  }

  /** Takes an approval as granted at this moment. */
  approve(approval: string): void {
    this.snapshot = {
      ...this.snapshot,
      approvals: { ...this.snapshot.approvals, [approval]: this.clock },
    };
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

  private approvalsAfter(event: InstanceEvent): Snapshot['approvals'] {
    const lapse =
      event.type === 'stage.changed' &&
      event.body.move === 'back' &&
      this.process.definition.moveBack.voidsApprovals === true;
    return lapse ? {} : this.snapshot.approvals;
  }

  tick(): void {
    this.wait(TICK);
  }

  /** Lets time pass; false where it cannot be told how much. */
  wait(duration: Duration): boolean {
    const later = addDuration(this.clock, duration, this.zone, this.calendar);
    if (later === undefined) return false;
    this.clock = later;
    return true;
  }

  /** Writes everything to JSON and reads it back: what does not survive that would be lost between two requests. */
  saveAndRestore(): void {
    this.snapshot = JSON.parse(JSON.stringify(this.snapshot)) as Snapshot;
  }
}
