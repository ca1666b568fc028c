import type { ArtifactBytes } from '../application/ports/artifact-bytes.js';
import type { Directory } from '../application/ports/directory.js';
import type { Housekeeping as HousekeepingStore } from '../application/ports/housekeeping.js';
import type { Journal } from '../application/ports/journal.js';
import type { Job } from './job-loop.js';

const ANSWERS_KEPT_DAYS = 7;

/** Throws away what has served its time, organisation by organisation; trouble with one leaves the others alone. */
export class Housekeeping implements Job {
  readonly name = 'housekeeping';
  readonly everyMs = 60 * 60 * 1000;

  constructor(
    private readonly directory: Pick<Directory, 'organisations'>,
    private readonly store: HousekeepingStore,
    private readonly bytes: Pick<ArtifactBytes, 'sweepOrphans'>,
    private readonly journal: Journal,
  ) {}

  async run(): Promise<boolean> {
    for (const { id, slug } of await this.directory.organisations()) {
      const removed = {
        answers: await this.part(slug, 'answers', () => this.store.forgetAnswers(id, ANSWERS_KEPT_DAYS)),
        sessions: await this.part(slug, 'sessions', () => this.store.forgetSessions(id)),
        signInFailures: await this.part(slug, 'sign-in failures', () => this.store.forgetSignInFailures(id)),
        orphans: await this.part(slug, 'orphans', () => this.bytes.sweepOrphans(id)),
      };
      if (Object.values(removed).some((count) => count > 0))
        this.journal.info({ organisation: slug, ...removed }, 'tidied up');
    }
    return false;
  }

  private async part(organisation: string, part: string, work: () => Promise<number>): Promise<number> {
    try {
      return await work();
    } catch (error) {
      this.journal.error({ organisation, part, err: error }, 'tidying up failed');
      return 0;
    }
  }
}
