import { RefreshApprovers } from '../application/approvals/refresh-approvers.js';
import { TimeOutSteps } from '../application/approvals/time-out-steps.js';
import { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import { DrawReviews } from '../application/evidence/draw-reviews.js';
import { ExecuteCommand } from '../application/execute-command.js';
import type { CommandPipeline } from '../application/instances/command-pipeline.js';
import type { Journal } from '../application/ports/journal.js';
import type { Job } from '../jobs/job-loop.js';
import { RunDueJobs } from '../jobs/run-due-jobs.js';
import type { Stores } from './stores.js';

/** What happens to approvals by the clock, and after people came and went. */
export function approvalJobs(stores: Stores, pipeline: CommandPipeline, journal: Journal): Job[] {
  const { directory, jobs, pendingApprovals, approverRefreshes } = stores;
  const processes = new ProcessCatalogue(stores.definitions);
  const execute = new ExecuteCommand(
    pipeline,
    processes,
    new DrawReviews(stores.reviewDraw),
    stores.personal,
  );
  const timeOut = new TimeOutSteps(execute, directory, jobs);
  const refresh = new RefreshApprovers(
    execute,
    directory,
    pipeline.charts,
    pendingApprovals,
    approverRefreshes,
    jobs,
  );
  return [
    new RunDueJobs(
      jobs,
      { kind: 'approval-due', everyMs: 5000, leaseSeconds: 60, fire: (job) => timeOut.fire(job) },
      journal,
    ),
    new RunDueJobs(
      jobs,
      {
        kind: 'refresh-approvers',
        everyMs: 5000,
        leaseSeconds: 600,
        prepare: () => approverRefreshes.schedule(),
        fire: (job) => refresh.fire(job),
      },
      journal,
    ),
  ];
}
