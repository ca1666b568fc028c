import { replay } from '../engine/apply.js';
import type { EvidencePiece, InstanceState } from '../engine/model/instance-state.js';
import type { ArtifactVersion } from '../engine/model/instance-state.js';
import type { Instant } from '../engine/model/value.js';
import { DomainError } from '../errors/domain-error.js';
import type { ComputedValues, ComputedView } from './instances/computed-values.js';
import type { InstanceQueries, InstanceSummary } from './ports/instance-queries.js';
import type { InstanceStore, SealedEvent } from './ports/instance-store.js';
import type { PersonalValueStore } from './ports/personal-value-store.js';
import { holdsPersonalValues, revealPersonalValues } from './personal/reveal-personal-values.js';
import { piecesOf } from './event-log/pieces-of.js';
import type { RequestContext } from './request-context.js';

/** An instance as its page shows it; read as of an instant, the state then (names of people and customers are today's). */
export interface InstanceView extends ComputedView {
  readonly state: InstanceState;
  /** Absent when read as of an instant. */
  readonly summary?: InstanceSummary;
}

/** Reads what there is of one instance: its state, now or then, its events, evidence and documents. */
export class ReadInstance {
  constructor(
    private readonly queries: InstanceQueries,
    private readonly store: InstanceStore,
    private readonly personal: PersonalValueStore,
    private readonly computed: ComputedValues,
  ) {}

  /** @throws DomainError `instance.not-found`, `instance.no-such-instant` */
  async get(context: RequestContext, id: string, asOf?: Instant): Promise<InstanceView> {
    const found = await this.find(context, id);
    if (asOf === undefined) {
      const view = await this.computed.of(context, found.state);
      return this.reveal(context, id, { ...found, ...view });
    }
    const events = (await this.store.events(context.org, id, asOf)).map(({ event }) => event);
    const state = replay(events);
    if (state === undefined) throw new DomainError('instance.no-such-instant', { instant: asOf });
    const view = await this.computed.of(context, state, { now: asOf, evidence: piecesOf(events) });
    return this.reveal(context, id, { state, ...view });
  }

  /** @throws DomainError `instance.not-found` */
  private async find(context: RequestContext, id: string) {
    const found = await this.queries.find(context.org, id);
    if (found === undefined) throw new DomainError('instance.not-found', { id });
    return found;
  }

  /** A page of the log, in order. @throws DomainError `instance.not-found` */
  async events(
    context: RequestContext,
    id: string,
    after: number,
    limit: number,
  ): Promise<readonly SealedEvent[]> {
    const page = await this.store.eventPage(context.org, id, after, limit);
    if (page.length === 0) await this.find(context, id);
    return page;
  }

  /** A page of the evidence, newest occurrence first. @throws DomainError `instance.not-found` */
  async evidence(
    context: RequestContext,
    id: string,
    page: { after?: string; limit: number },
  ): Promise<readonly EvidencePiece[]> {
    await this.find(context, id);
    return this.reveal(context, id, await this.store.evidence(context.org, id, page));
  }

  /** Every version of every document, oldest first. @throws DomainError `instance.not-found` */
  async artifacts(context: RequestContext, id: string): Promise<readonly ArtifactVersion[]> {
    const { state } = await this.find(context, id);
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
