import type { Journal } from '../application/ports/journal.js';
import { DeliverOutbox } from '../jobs/deliver-outbox.js';
import { Housekeeping } from '../jobs/housekeeping.js';
import { JobLoop } from '../jobs/job-loop.js';
import { JournalSubscriber } from '../jobs/journal-subscriber.js';
import type { Stores } from './stores.js';

/** Starts the background work; what it answers stops it. */
export function startJobs(stores: Stores, journal: Journal): () => Promise<void> {
  const jobs = [
    new DeliverOutbox(stores.outbox, [new JournalSubscriber(journal)], journal),
    new Housekeeping(stores.directory, stores.housekeeping, stores.artifacts, journal),
  ];
  const loops = jobs.map((job) => new JobLoop(job, journal));
  for (const loop of loops) loop.start();
  return async () => void (await Promise.all(loops.map((loop) => loop.stop())));
}
