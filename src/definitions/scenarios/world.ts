import { apply } from '../../engine/apply.js';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { decide } from '../../engine/decide.js';
import { explain } from '../../engine/explain.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Decision, Explanation } from '../../engine/model/decision.js';
import { EVENT_SCHEMA_VERSION, type InstanceEvent, type NewEvent } from '../../engine/model/event.js';
import type { Actor, Facts } from '../../engine/model/facts.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import type { Duration, Instant, Values } from '../../engine/model/value.js';
import { addDuration } from '../../engine/time/duration.js';
import { evidenceAfter } from './evidence-log.js';

/** One minute passes with everything that happens, so that what comes later in the file is later. */
const TICK = 'PT1M';

interface Snapshot {
  readonly state: InstanceState | undefined;
  readonly evidence: readonly EvidencePiece[];
}

/** The record of a scenario, in memory, on a clock of its own. */
export class World {
  private snapshot: Snapshot = { state: undefined, evidence: [] };

  constructor(
    readonly process: CompiledProcess,
    private readonly instance: string,
    readonly zone: string,
    private readonly managersOfOwner: Facts['managersOfOwner'],
    private clock: Instant,
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

  get evidence(): readonly EvidencePiece[] {
    return this.snapshot.evidence;
  }

  facts(actor: Actor): Facts {
    const { zone, managersOfOwner } = this;
    return { now: this.clock, zone, actor, managersOfOwner, evidence: this.evidence };
  }

  /** Decides a command and, when it is accepted, applies its events. */
  run(command: Command, actor: Actor): Decision {
    const decision = decide(this.process, this.state, command, this.facts(actor));
    if (decision.kind === 'accepted') this.append(decision.events, actor.user);
    return decision;
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
        state: apply(this.snapshot.state, logged),
        evidence: evidenceAfter(this.evidence, logged),
      };
    }
  }

  tick(): void {
    this.wait(TICK);
  }

  /** Lets time pass; false where it cannot be told how much. */
  wait(duration: Duration): boolean {
    const later = addDuration(this.clock, duration, this.zone);
    if (later === undefined) return false;
    this.clock = later;
    return true;
  }

  /** Writes everything to JSON and reads it back: what does not survive that would be lost between two requests. */
  saveAndRestore(): void {
    this.snapshot = JSON.parse(JSON.stringify(this.snapshot)) as Snapshot;
  }
}
