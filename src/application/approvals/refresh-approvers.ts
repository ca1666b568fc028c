import type { Instant } from '../../engine/model/value.js';
import { DomainError } from '../../errors/domain-error.js';
import type { OrgCharts } from '../access/org-charts.js';
import type { ExecuteCommand } from '../execute-command.js';
import type { ApproverRefreshes } from '../ports/approver-refreshes.js';
import type { Directory } from '../ports/directory.js';
import type { DueJob, JobQueue } from '../ports/job-queue.js';
import type { PendingApprovals, PendingRequest } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { systemContext } from './system-context.js';

const PAGE = 200;

/** What a request answers that ended, or whose record was taken away, since it was looked up. */
const OVER: readonly string[] = ['command.refused', 'instance.not-found'];

/** Fills the seats of pending approvals anew after people came, went, or were given others to report to. */
export class RefreshApprovers {
  constructor(
    private readonly executeCommand: ExecuteCommand,
    private readonly directory: Pick<Directory, 'organisation'>,
    private readonly charts: OrgCharts,
    private readonly pending: PendingApprovals,
    private readonly refreshes: ApproverRefreshes,
    private readonly queue: Pick<JobQueue, 'done'>,
  ) {}

  /** Fires one `refresh-approvers` job: goes through every pending request; only those that change get an event. */
  async fire(job: DueJob): Promise<void> {
    const { org, version = 0 } = job;
    const organisation = await this.directory.organisation(org);
    if (organisation === undefined) return this.queue.done(job);
    const context = systemContext(organisation, `job ${job.id}`);
    const failures: DomainError[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await this.pending.requests(org, {
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const request of page) failures.push(...(await this.refresh(context, request)));
      after = page.at(-1)?.request;
      if (page.length < PAGE) break;
    }
    // The rest is done; they are tried again with the whole.
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    // Of the version the job was made for; what changed since then is looked at by the next.
    await this.refreshes.finished(org, version);
    return this.queue.done(job, await this.nextChange(org, version));
  }

  private async refresh(
    context: RequestContext,
    { instance, approval, request }: PendingRequest,
  ): Promise<readonly DomainError[]> {
    try {
      await this.executeCommand.execute(context, instance, { type: 'refresh-approvers', approval, request });
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return OVER.includes(error.code) ? [] : [error];
    }
  }

  /** When somebody begins or ceases to act for another: who can decide changes then without anybody's doing. */
  private async nextChange(org: string, version: number): Promise<Instant | undefined> {
    const { now } = await this.pending.standing(org);
    const { substitutions } = await this.charts.at(org, version);
    return substitutions
      .flatMap(({ from, until }) => [from, until])
      .filter((instant) => instant > now)
      .sort()
      .at(0);
  }
}
