import { COMPUTED } from '../../engine/acts.js';
import type { Computed } from '../../engine/computations/computed-field.js';
import { figuresAmong, type Figures } from '../../engine/figures.js';
import type { Facts } from '../../engine/model/facts.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import { situationOf } from '../../engine/situation.js';
import type { ProcessCatalogue } from '../definitions/process-catalogue.js';
import type { RequestContext } from '../request-context.js';
import type { CommandPipeline } from './command-pipeline.js';

/** What the computed fields of a record come to, and the figures that may be among them. */
export interface ComputedView {
  readonly figures: Figures;
  /** Field id to what it came to; absent where the definition computes none. */
  readonly computed?: Readonly<Record<string, Exclude<Computed, { kind: 'entered' }>>>;
}

/** Works out the computed fields of a record for whoever reads it: they are in no event and no row. */
export class ComputedValues {
  constructor(
    private readonly processes: ProcessCatalogue,
    private readonly pipeline: CommandPipeline,
  ) {}

  /**
   * One more read, and only where the definition computes fields.
   * @param then as of when, and the evidence there was; now when absent.
   */
  async of(
    context: RequestContext,
    state: InstanceState,
    then?: Pick<Facts, 'now' | 'evidence'>,
  ): Promise<ComputedView> {
    const process = await this.processes.byDigest(context.org, state.definition.digest);
    const asEntered = { figures: figuresAmong(state.fields, state.figures) };
    if (process.computed.length === 0) return asEntered;
    const underway = await this.pipeline.begin(context, state.id, then === undefined ? [COMPUTED] : [], {});
    if ('text' in underway) return asEntered;
    const { facts } = await this.pipeline.inProcess(underway, process);
    const situation = situationOf(process, state, { ...facts, ...then });
    const computed = [...situation.computed()].flatMap(([id, found]) =>
      found.kind === 'entered' ? [] : [[id, found] as const],
    );
    return {
      figures: figuresAmong(situation.state.fields, state.figures),
      computed: Object.fromEntries(computed),
    };
  }
}
