import { figuresOf } from '../engine/figures.js';
import { restrictedSorts } from '../engine/item-rights/restricted-sorts.js';
import { participantsOf } from '../engine/participants.js';
import { matchesOf } from '../engine/evidence-matches.js';
import type { InstanceEvent } from '../engine/model/event.js';
import type { Facts } from '../engine/model/facts.js';
import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import { trustSourceOf } from './evidence/trust-source.js';
import { fingerprintsOf } from './evidence/evidence-texts.js';
import { projectEvents } from './event-log/project-events.js';
import { withCustomerName } from './event-log/with-customer-name.js';
import { withCalendar } from './instances/with-calendar.js';
import type { Calendars } from './ports/calendars.js';
import type { CustomerStore } from './ports/customer-store.js';
import type { Organisation } from './ports/directory.js';
import type { InstanceStore, SealedEvent } from './ports/instance-store.js';
import type { ProjectionStore } from './ports/projection-store.js';

const PAGE = 200;

/** What a rebuild did to one organisation. */
export interface RebuildReport {
  readonly instances: number;
  /** Projected instances that had no log and were removed. */
  readonly strays: number;
  /** Whether the projections were the same before: they should be. */
  readonly same: boolean;
}

/** The definition an instance is pinned to by the end of its events. */
function pinnedDigest(events: readonly InstanceEvent[]): string {
  const created = events.find((event) => event.type === 'instance.created');
  if (created?.type !== 'instance.created')
    throw new RangeError('the log of an instance does not begin with its creation');
  return created.body.definition.digest;
}

/** What the command that came last saw, as far as figures depend on it. */
function factsAtTheEnd(events: readonly InstanceEvent[], zone: string): Omit<Facts, 'evidence'> {
  const last = events.at(-1);
  return {
    now: last?.recordedAt ?? '',
    zone,
    actor: { user: last?.actor ?? '', roles: [], groups: [] },
    managersOfOwner: [],
  };
}

/** Drops every projection and writes it again from the events, which are the truth. Run as the migration role. */
export class RebuildProjections {
  constructor(
    private readonly projections: ProjectionStore,
    private readonly store: InstanceStore,
    private readonly processes: ProcessCatalogue,
    private readonly customers: CustomerStore,
    private readonly calendars: Calendars,
  ) {}

  /** Rebuilds one organisation; safe while it is being used, for an instance that moves meanwhile is done again. */
  async rebuild({ id: org, zone }: Pick<Organisation, 'id' | 'zone'>): Promise<RebuildReport> {
    const before = await this.projections.digest(org);
    let instances = 0;
    let after: string | undefined;
    for (;;) {
      const page = await this.projections.instances(org, {
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const instance of page) await this.rebuildOne(org, zone, instance);
      instances += page.length;
      after = page.at(-1);
      if (page.length < PAGE) break;
    }
    const strays = await this.projections.dropStrays(org);
    return { instances, strays, same: before === (await this.projections.digest(org)) };
  }

  private async rebuildOne(org: string, zone: string, instance: string): Promise<void> {
    let sealed: readonly SealedEvent[];
    do sealed = await this.store.events(org, instance);
    while ((await this.replace(org, zone, sealed)) === 'outdated');
  }

  private async replace(
    org: string,
    zone: string,
    sealed: readonly SealedEvent[],
  ): Promise<'replaced' | 'outdated'> {
    const events = sealed.map(({ event }) => event);
    const process = await this.processes.byDigest(org, pinnedDigest(events));
    const projection = projectEvents(events, {
      before: undefined,
      pieces: [],
      figuresOf: (state, evidence) => {
        const facts = { ...factsAtTheEnd(events, zone), evidence };
        return figuresOf(process, state, withCalendar(facts, process, this.calendars));
      },
      matchesOf: (piece) => matchesOf(process, piece),
      participantsOf: (state) => participantsOf(process, state),
      restrictedSorts: restrictedSorts(process),
      fingerprintsOf: (piece) => fingerprintsOf(process, piece),
      trust: trustSourceOf(process),
    });
    return this.projections.replace(org, sealed, await withCustomerName(projection, org, this.customers));
  }
}
