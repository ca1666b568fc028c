import { OrgCharts } from '../application/access/org-charts.js';
import type { CommandAnswer } from '../application/instances/command-answer.js';
import { CommandPipeline } from '../application/instances/command-pipeline.js';
import type { Clock } from '../application/ports/clock.js';
import type { Blocker } from '../engine/model/blocker.js';
import { DomainError } from '../errors/domain-error.js';
import type { Metrics } from '../http/operations/metrics.js';
import type { Stores } from './stores.js';

type Finish = CommandPipeline['finish'];

/** The way of every command, counted: what was asked, what became of it, what stood in the way. */
export class MeteredPipeline extends CommandPipeline {
  constructor(
    stores: Stores,
    clock: Clock,
    private readonly metrics: Metrics,
  ) {
    super(stores.instances, stores.customers, clock, stores.calendars, new OrgCharts(stores.directory));
  }

  override async finish(...[underway, process, command]: Parameters<Finish>): Promise<CommandAnswer> {
    try {
      const answer = await super.finish(underway, process, command);
      this.metrics.command(command.type, 'accepted');
      return answer;
    } catch (error) {
      const result = error instanceof DomainError ? error.code : 'failed';
      this.metrics.command(command.type, result);
      const blockers =
        error instanceof DomainError && result === 'command.refused' ? error.details['blockers'] : [];
      for (const { code } of blockers as readonly Blocker[]) this.metrics.refusal(code);
      throw error;
    }
  }
}
