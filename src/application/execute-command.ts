import { actsOf } from '../engine/acts.js';
import type { Command } from '../engine/model/command.js';
import { DomainError } from '../errors/domain-error.js';
import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import type { CommandAnswer } from './instances/command-answer.js';
import type { CommandPipeline } from './instances/command-pipeline.js';
import { requireRightToWork } from './instances/instance-rights.js';
import type { DrawReviews } from './evidence/draw-reviews.js';
import { restsOnPeople } from './instances/rests-on-people.js';
import { withRowIds } from './instances/row-ids.js';
import { shakesGates } from './instances/shakes-gates.js';
import type { RequestContext, WriteOptions } from './request-context.js';
import { uuidv7 } from 'uuidv7';
import type { CompiledProcess } from '../engine/compile-process.js';

/** Runs one command on one instance. */
export class ExecuteCommand {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
    private readonly reviews: DrawReviews,
  ) {}

  /**
   * Runs one command on one instance through `decide`: one read, one write.
   * @throws DomainError `instance.not-found`, `command.refused` (details `blockers`, `currentVersion`), `command.invalid`
   *   (details `problems`), `instance.version-mismatch`, `instance.conflict`, `request.idempotency-key-reused`,
   *   `access.credential-revoked`, `access.forbidden`.
   */
  async execute(
    context: RequestContext,
    instance: string,
    command: Exclude<Command, { type: 'create' }>,
    options: WriteOptions = {},
  ): Promise<CommandAnswer> {
    const also = { people: restsOnPeople(command), passed: shakesGates(command) };
    const underway = await this.pipeline.begin(context, instance, actsOf(command), options, also);
    if ('text' in underway) return underway;
    const { read, facts } = underway;
    if (read.instance === undefined) throw new DomainError('instance.not-found', { id: instance });
    const { state } = read.instance;
    const process = await this.processes.byDigest(context.org, state.definition.digest);
    requireRightToWork(process, state, command, facts);
    const { expectedVersion } = options;
    if (expectedVersion !== undefined && expectedVersion !== state.seq) {
      throw new DomainError(
        'instance.version-mismatch',
        { current: state.seq },
        { currentVersion: state.seq },
      );
    }
    return this.pipeline.finish(underway, process, await this.prepared(context, command, process));
  }

  /** The command with what the engine does not make itself: ids of rows, and the draw of what is reviewed. */
  private async prepared(
    { org }: RequestContext,
    command: Exclude<Command, { type: 'create' }>,
    process: CompiledProcess,
  ): Promise<Command> {
    if (command.type === 'set-fields')
      return { ...command, fields: withRowIds(process.definition.fields, command.fields, uuidv7) };
    if (command.type !== 'record-evidence') return command;
    const { sampled: _, ...recording } = command;
    return (await this.reviews.drawn(org, command.id)) ? { ...recording, sampled: true } : recording;
  }
}
