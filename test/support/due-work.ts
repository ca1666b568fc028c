import { OrgCharts } from '../../src/application/access/org-charts.js';
import { CommandPipeline } from '../../src/application/instances/command-pipeline.js';
import { approvalJobs } from '../../src/main/approval-jobs.js';
import type { RunningProduct } from './running-product.js';

/** What a product would do by the clock, done when a test wants it: each job until there is no more to do at once. */
export async function doDueWork({ stores, clock }: Pick<RunningProduct, 'stores' | 'clock'>): Promise<void> {
  const { instances, customers, calendars, directory } = stores;
  const pipeline = new CommandPipeline(instances, customers, clock, calendars, new OrgCharts(directory));
  const failures: unknown[] = [];
  const journal = { info: () => undefined, error: (facts: object) => failures.push(facts) };
  for (const job of approvalJobs(stores, pipeline, journal)) while (await job.run());
  if (failures.length > 0)
    throw new Error(`jobs failed: ${failures.map(String).join(', ')}`, { cause: failures });
}
