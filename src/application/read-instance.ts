import type { Hiding } from '../engine/item-rights/mask-piece.js';
import { maskState } from '../engine/item-rights/mask-state.js';
import type { ArtifactVersion, EvidencePiece, InstanceState } from '../engine/model/instance-state.js';
import type { Instant } from '../engine/model/value.js';
import { replay } from '../engine/apply.js';
import { DomainError } from '../errors/domain-error.js';
import { piecesOf } from './event-log/pieces-of.js';
import type { ShownPieces } from './evidence/shown-pieces.js';
import type { ComputedValues, ComputedView } from './instances/computed-values.js';
import { holdsPersonalValues, revealPersonalValues } from './personal/reveal-personal-values.js';
import type { InstanceSummary } from './ports/instance-queries.js';
import type { InstanceStore } from './ports/instance-store.js';
import type { PersonalValueStore } from './ports/personal-value-store.js';
import type { RequestContext } from './request-context.js';
import { shownLog, type LoggedEvent } from './visibility/shown-log.js';
import type { ShownRecords } from './visibility/shown-records.js';
import { shownValues } from './visibility/shown-values.js';

/**
 * An instance as its page shows it; read as of an instant, the state then (names of people and customers are today's, and
 * so is what is hidden from whom).
 */
export interface InstanceView extends ComputedView {
  readonly state: InstanceState & Hiding;
  /** Absent when read as of an instant. */
  readonly summary?: InstanceSummary;
}

/** Reads what there is of one instance: its state, now or then, its events, evidence and documents. */
export class ReadInstance {
  constructor(
    private readonly records: ShownRecords,
    private readonly store: InstanceStore,
    private readonly personal: PersonalValueStore,
    private readonly computed: ComputedValues,
    private readonly pieces: ShownPieces,
  ) {}

  /** @throws DomainError `instance.not-found`, `instance.no-such-instant` */
  async get(context: RequestContext, id: string, asOf?: Instant): Promise<InstanceView> {
    const { state: now, summary, process, visible } = await this.records.find(context, id);
    if (asOf === undefined) {
      const view = shownValues(await this.computed.of(context, now), process, visible);
      return this.reveal(context, id, { state: maskState(now, process, visible), summary, ...view });
    }
    const events = (await this.store.events(context.org, id, asOf)).map(({ event }) => event);
    const state = replay(events);
    if (state === undefined) throw new DomainError('instance.no-such-instant', { instant: asOf });
    const then = await this.computed.of(context, state, { now: asOf, evidence: piecesOf(events) });
    const view = shownValues(then, process, visible);
    return this.reveal(context, id, { state: maskState(state, process, visible), ...view });
  }

  /** A page of the log, in order. @throws DomainError `instance.not-found` */
  async events(
    context: RequestContext,
    id: string,
    after: number,
    limit: number,
  ): Promise<readonly LoggedEvent[]> {
    const record = await this.records.find(context, id);
    return shownLog(this.store, context.org, record, after, limit);
  }

  /** A page of the evidence, newest occurrence first. @throws DomainError `instance.not-found` */
  async evidence(
    context: RequestContext,
    id: string,
    page: { after?: string; limit: number },
  ): Promise<readonly (EvidencePiece & Hiding)[]> {
    const record = await this.records.find(context, id);
    const pieces = await this.store.evidence(context.org, id, page);
    return this.reveal(context, id, await this.pieces.of(context, record, pieces));
  }

  /** Every version of every document, oldest first. @throws DomainError `instance.not-found` */
  async artifacts(context: RequestContext, id: string): Promise<readonly ArtifactVersion[]> {
    const { state } = await this.records.find(context, id);
    if (Object.keys(state.artifacts).length === 0) return [];
    const events = await this.store.events(context.org, id);
    return events.flatMap(({ event }) =>
      event.type === 'artifact.attached'
        ? [{ ...event.body, attachedAt: event.recordedAt, attachedBy: event.actor }]
        : [],
    );
  }

  private async reveal<T>(context: RequestContext, id: string, value: T): Promise<T> {
    if (!holdsPersonalValues(value)) return value;
    return revealPersonalValues(value, await this.personal.find(context.org, id));
  }
}
