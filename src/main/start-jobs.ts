import { MakeCheckpoints } from '../application/audit/make-checkpoints.js';
import type { CommandPipeline } from '../application/instances/command-pipeline.js';
import type { Journal } from '../application/ports/journal.js';
import type { Configuration } from '../config/configuration.js';
import { DeliverOutbox } from '../jobs/deliver-outbox.js';
import { Housekeeping } from '../jobs/housekeeping.js';
import { JobLoop } from '../jobs/job-loop.js';
import { JournalSubscriber } from '../jobs/journal-subscriber.js';
import { PeriodicCheckpoints } from '../jobs/periodic-checkpoints.js';
import { approvalJobs } from './approval-jobs.js';
import type { Stores } from './stores.js';

/** Starts the background work; what it answers stops it. */
export function startJobs(
  stores: Stores,
  pipeline: CommandPipeline,
  journal: Journal,
  { checkpointMinutes }: Pick<Configuration, 'checkpointMinutes'>,
): () => Promise<void> {
  const checkpoints = new MakeCheckpoints(stores.directory, stores.checkpoints);
  const jobs = [
    new DeliverOutbox(stores.outbox, [new JournalSubscriber(journal)], journal),
    new Housekeeping(stores.directory, stores.housekeeping, stores.artifacts, journal),
    new PeriodicCheckpoints(checkpoints, checkpointMinutes, journal),
  ];
  const loops = [...jobs, ...approvalJobs(stores, pipeline, journal)].map((job) => new JobLoop(job, journal));
  for (const loop of loops) loop.start();
  return async () => void (await Promise.all(loops.map((loop) => loop.stop())));
}
