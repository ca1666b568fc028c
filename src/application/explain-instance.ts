import { actsOfTarget } from '../engine/acts.js';
import { explain } from '../engine/explain.js';
import type { CompiledProcess } from '../engine/compile-process.js';
import type { Target } from '../engine/model/command.js';
import type { Explanation } from '../engine/model/decision.js';
import { DomainError } from '../errors/domain-error.js';
import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import type { CommandPipeline } from './instances/command-pipeline.js';
import type { RequestContext } from './request-context.js';

/** An explanation, and the version of the instance it is about. */
export interface VersionedExplanation extends Explanation {
  readonly version: number;
}

function targetOf(name: string, process: CompiledProcess): Target {
  if (name === 'next') return 'next';
  if (process.stages.has(name)) return { stage: name };
  if (process.outcomes.has(name)) return { outcome: name };
  throw new DomainError('stage.not-found', { definition: process.definition.key, id: name });
}

/** Explains how the gate to a stage or an outcome stands for an instance. */
export class ExplainInstance {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
  ) {}

  /**
   * @param target `next`, the id of a stage, or the id of an outcome.
   * @throws DomainError `instance.not-found`, `stage.not-found`
   */
  async explain(context: RequestContext, instance: string, target: string): Promise<VersionedExplanation> {
    // Which of stage and outcome it names is known only with the definition: ask for the evidence of both.
    const acts =
      target === 'next' ? actsOfTarget('next') : [...actsOfTarget({ stage: target }), `outcome:${target}`];
    const underway = await this.pipeline.begin(context, instance, acts, {});
    if ('text' in underway || underway.read.instance === undefined) {
      throw new DomainError('instance.not-found', { id: instance });
    }
    const { state } = underway.read.instance;
    const process = await this.processes.byDigest(context.org, state.definition.digest);
    const explanation = explain(process, state, targetOf(target, process), underway.facts);
    return { version: state.seq, ...explanation };
  }
}
