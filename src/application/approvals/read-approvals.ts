import { COMPUTED } from '../../engine/acts.js';
import { visibleToActor } from '../../engine/item-rights/discreet.js';
import { maskEvent } from '../../engine/item-rights/mask-event.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { ArtifactVersion, InstanceState } from '../../engine/model/instance-state.js';
import { situationOf } from '../../engine/situation.js';
import { DomainError } from '../../errors/domain-error.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import { piecesOf } from '../event-log/pieces-of.js';
import type { CommandPipeline, CommandUnderway } from '../instances/command-pipeline.js';
import { holdsPersonalValues, revealPersonalValues } from '../personal/reveal-personal-values.js';
import type { InstanceStore } from '../ports/instance-store.js';
import type { PersonalValueStore } from '../ports/personal-value-store.js';
import type { RequestContext } from '../request-context.js';
import { approvalView, type ApprovalView } from './approval-view.js';

/** The approvals of a record, at the version they were read at. */
export interface RecordApprovals {
  readonly version: number;
  /** Key of the definition. */
  readonly definition: string;
  readonly items: readonly ApprovalView[];
}

/** Reads the approvals of a record: what is asked of whom, what it is about, and what was said. */
export class ReadApprovals {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
    private readonly store: InstanceStore,
    private readonly personal: PersonalValueStore,
  ) {}

  /** Every approval of the record's process. @throws DomainError `instance.not-found`, `definition.calendar-missing` */
  async list(context: RequestContext, instance: string): Promise<RecordApprovals> {
    const { underway, state } = await this.read(context, instance);
    const process = await this.processes.byDigest(context.org, state.definition.digest);
    const { approvals = [] } = process.definition;
    const read = { version: state.seq, definition: process.definition.key };
    if (approvals.length === 0) return { ...read, items: [] };
    const { facts } = await this.pipeline.inProcess(underway, process);
    const log = await this.log(context, instance, state);
    const situation = situationOf(process, log.state, facts);
    const visible = visibleToActor(situation);
    const around = {
      process,
      visible,
      zone: context.zone,
      artifacts: log.events.flatMap(attached),
      pieces: piecesOf(log.events),
      nameOf: (id: string) => facts.people?.people.get(id)?.name,
    };
    const events = log.events.map((event) => maskEvent(event, process, visible));
    const items = approvals.map((approval) => approvalView(approval, situation, around, events));
    return { ...read, items };
  }

  /** One of them. @throws DomainError `instance.not-found`, `approval.not-found`, `definition.calendar-missing` */
  async get(
    context: RequestContext,
    instance: string,
    approval: string,
  ): Promise<ApprovalView & { readonly version: number }> {
    const { version, definition, items } = await this.list(context, instance);
    const found = items.find((each) => each.approval === approval);
    if (found === undefined) throw new DomainError('approval.not-found', { definition, id: approval });
    return { version, ...found };
  }

  private async read(
    context: RequestContext,
    instance: string,
  ): Promise<{ underway: CommandUnderway; state: InstanceState }> {
    const underway = await this.pipeline.begin(context, instance, [COMPUTED], {}, { people: true });
    if ('text' in underway || underway.read.instance === undefined) {
      throw new DomainError('instance.not-found', { id: instance });
    }
    return { underway, state: underway.read.instance.state };
  }

  /** The log, and the state, with the personal values that approvals cover in their places. */
  private async log(
    { org }: RequestContext,
    instance: string,
    state: InstanceState,
  ): Promise<{ state: InstanceState; events: readonly InstanceEvent[] }> {
    const sealed = await this.store.events(org, instance);
    const events = sealed.map(({ event }) => event).filter(({ seq }) => seq <= state.seq);
    if (!holdsPersonalValues(events)) return { state, events };
    const known = await this.personal.find(org, instance);
    return {
      state: { ...state, ...revealPersonalValues({ approvals: state.approvals ?? {} }, known) },
      events: revealPersonalValues(events, known),
    };
  }
}

function attached(event: InstanceEvent): readonly ArtifactVersion[] {
  return event.type === 'artifact.attached'
    ? [{ ...event.body, attachedAt: event.recordedAt, attachedBy: event.actor }]
    : [];
}
