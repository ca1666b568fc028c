import type { ExecuteCommand } from '../execute-command.js';
import type { CommandResult } from '../instances/command-answer.js';
import type { Directory } from '../ports/directory.js';
import type { DueJob, JobQueue } from '../ports/job-queue.js';
import { systemContext } from './system-context.js';

/** Says of a step of an approval that its time is over: reminders and escalation follow from that. */
export class TimeOutSteps {
  constructor(
    private readonly executeCommand: ExecuteCommand,
    private readonly directory: Pick<Directory, 'organisation'>,
    private readonly queue: Pick<JobQueue, 'done'>,
  ) {}

  /**
   * Fires one `approval-due` job. The command's own statement replaces the job by the next one, or takes it away: whoever
   * dies here has done all or nothing, and whoever comes second is refused.
   * @throws DomainError `command.refused` when the step is no longer to be decided or not due, and as `ExecuteCommand.execute`.
   */
  async fire(job: DueJob): Promise<void> {
    const { org, instance, approval, request, step } = job;
    const organisation = await this.directory.organisation(org);
    if (!organisation || !instance || !approval || !request || !step) return this.queue.done(job);
    const command = { type: 'time-out-approval', approval, request, step } as const;
    const context = systemContext(organisation, `job ${job.id}`);
    const { text } = await this.executeCommand.execute(context, instance, command);
    const { events } = JSON.parse(text) as CommandResult;
    // Nothing was due: the job is of a time that is over, unless it was scheduled anew.
    if (events.length === 0) await this.queue.done(job);
  }
}
