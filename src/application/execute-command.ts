import { actsOf } from '../engine/acts.js';
import type { Command } from '../engine/model/command.js';
import type { InstanceState } from '../engine/model/instance-state.js';
import { DomainError } from '../errors/domain-error.js';
import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import type { CommandAnswer } from './instances/command-answer.js';
import type { CommandPipeline } from './instances/command-pipeline.js';
import { requireRightToWork } from './instances/instance-rights.js';
import type { DrawReviews } from './evidence/draw-reviews.js';
import { restsOnPeople } from './instances/rests-on-people.js';
import { withRowIds } from './instances/row-ids.js';
import { shakesGates } from './instances/shakes-gates.js';
import { revealPersonalValues } from './personal/reveal-personal-values.js';
import { personalAmong, withoutUnchanged } from './personal/without-unchanged.js';
import type { PersonalValueStore } from './ports/personal-value-store.js';
import type { RequestContext, WriteOptions } from './request-context.js';
import { uuidv7 } from 'uuidv7';
import type { CompiledProcess } from '../engine/compile-process.js';

/** Runs one command on one instance. */
export class ExecuteCommand {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
    private readonly reviews: DrawReviews,
    private readonly personal: Pick<PersonalValueStore, 'find'>,
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
    return this.pipeline.finish(underway, process, await this.prepared(context, command, process, state));
  }

  /** The command with what the engine does not make or tell itself: ids of rows, what is personal, the draw of reviews. */
  private async prepared(
    { org }: RequestContext,
    command: Exclude<Command, { type: 'create' }>,
    process: CompiledProcess,
    state: InstanceState,
  ): Promise<Command> {
    if (command.type === 'set-fields') {
      const { fields } = process.definition;
      const raw = withRowIds(fields, command.fields, uuidv7);
      const ids = personalAmong(fields, raw);
      if (ids.length === 0) return { ...command, fields: raw };
      const held = revealPersonalValues(state.fields, await this.personal.find(org, state.id));
      return { ...command, fields: withoutUnchanged(raw, ids, held) };
    }
    if (command.type !== 'record-evidence') return command;
    const { sampled: _, ...recording } = command;
    return (await this.reviews.drawn(org, command.id)) ? { ...recording, sampled: true } : recording;
  }
}
