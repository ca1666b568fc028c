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

/** What somebody asks about: `next`, the id of a stage or outcome, or the id of a named transition. */
export type AskedTarget = { readonly target: string } | { readonly transition: string };

function targetOf(asked: AskedTarget, process: CompiledProcess): Target {
  if ('transition' in asked) {
    if (process.transitions.has(asked.transition)) return asked;
    throw new DomainError('transition.not-found', {
      definition: process.definition.key,
      id: asked.transition,
    });
  }
  const name = asked.target;
  if (name === 'next') return 'next';
  if (process.stages.has(name)) return { stage: name };
  if (process.outcomes.has(name)) return { outcome: name };
  throw new DomainError('stage.not-found', { definition: process.definition.key, id: name });
}

/** The acts whose evidence is read: which of stage and outcome a name means is known only with the definition. */
function actsFor(asked: AskedTarget): readonly string[] {
  if ('transition' in asked) return actsOfTarget(asked);
  const { target } = asked;
  return target === 'next' ? actsOfTarget('next') : [...actsOfTarget({ stage: target }), `outcome:${target}`];
}

/** Explains how the gate to a stage, of a named transition or to an outcome stands for an instance. */
export class ExplainInstance {
  constructor(
    private readonly pipeline: CommandPipeline,
    private readonly processes: ProcessCatalogue,
  ) {}

  /**
   * @throws DomainError `instance.not-found`, `stage.not-found`, `transition.not-found`, `definition.calendar-missing`
   */
  async explain(
    context: RequestContext,
    instance: string,
    asked: AskedTarget,
  ): Promise<VersionedExplanation> {
    const underway = await this.pipeline.begin(context, instance, actsFor(asked), {}, { people: true });
    if ('text' in underway || underway.read.instance === undefined) {
      throw new DomainError('instance.not-found', { id: instance });
    }
    const { state } = underway.read.instance;
    const process = await this.processes.byDigest(context.org, state.definition.digest);
    const { facts } = await this.pipeline.inProcess(underway, process);
    const explanation = explain(process, state, targetOf(asked, process), facts);
    return { version: state.seq, ...explanation };
  }
}
