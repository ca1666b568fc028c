import { uuidv7 } from 'uuidv7';
import type { RawValues } from '../engine/model/command.js';
import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import type { CommandAnswer } from './instances/command-answer.js';
import type { CommandPipeline } from './instances/command-pipeline.js';
import { requireRightToCreate } from './instances/instance-rights.js';
import { withRowIds } from './instances/row-ids.js';
import type { InstanceStore } from './ports/instance-store.js';
import type { RequestContext, WriteOptions } from './request-context.js';

/** What an instance is started from; the newest version of the definition and oneself as the owner unless said. */
export interface NewInstance {
  readonly definition: string;
  readonly version?: number;
  readonly name: string;
  readonly customer?: string;
  readonly owner?: string;
  readonly fields?: RawValues;
}

/** `OPP` for an opportunity: the first letters of the subject in capitals. */
function referencePrefix(subject: string): string {
  const letters = subject.replaceAll(/[^a-zA-Z]/g, '').toUpperCase();
  return letters.slice(0, 3).padEnd(3, 'X');
}

/** Starts a process instance on a published definition. */
export class CreateInstance {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
    private readonly store: InstanceStore,
  ) {}

  /** @throws DomainError `definition.not-found`, and as `ExecuteCommand.execute`. */
  async create(
    context: RequestContext,
    input: NewInstance,
    options: WriteOptions = {},
  ): Promise<CommandAnswer> {
    const id = uuidv7();
    const owner = input.owner ?? context.actor.user;
    const process = await this.processes.find(context.org, input.definition, input.version);
    const underway = await this.pipeline.begin(context, id, [], options, { owner });
    if ('text' in underway) return underway;
    requireRightToCreate(owner, underway.facts);
    const { definition } = process;
    const year = Number(underway.facts.now.slice(0, 4));
    const reference = await this.store.nextReference(context.org, referencePrefix(definition.subject), year);
    return this.pipeline.finish(underway, process, {
      type: 'create',
      id,
      reference,
      name: input.name,
      owner,
      fields: withRowIds(definition.fields, input.fields ?? {}, uuidv7),
      ...(input.customer === undefined ? {} : { customer: input.customer }),
    });
  }
}
