import { todayIn } from '../../engine/time/calendar-day.js';
import type { Clock } from '../ports/clock.js';
import type { Page } from '../ports/instance-queries.js';
import type { OpenQuestion, OpenQuestions } from '../ports/open-questions.js';
import type { PageRequest } from '../ports/pending-approvals.js';
import type { RequestContext } from '../request-context.js';
import { viewerOf } from '../visibility/viewer.js';

/** Which of what is not known yet is asked for. */
export interface ExpectationsRequest extends PageRequest {
  /** `mine`: what I have to find out; `team`: what those below me have to, and I. */
  readonly whose: 'mine' | 'team';
  /** Only what should be known by now. */
  readonly overdue: boolean;
}

/** What is not known yet on records that are not closed and that the reader sees. */
export class ListExpectations {
  constructor(
    private readonly questions: OpenQuestions,
    private readonly clock: Clock,
  ) {}

  /** The soonest due first. @throws DomainError `request.cursor-invalid` */
  async list(
    context: RequestContext,
    { whose, overdue, ...page }: ExpectationsRequest,
  ): Promise<Page<OpenQuestion & { readonly overdue: boolean }>> {
    const { org, actor, zone } = context;
    const today = todayIn(zone, this.clock.now(new Date().toISOString()));
    const due = overdue ? { dueBefore: today } : {};
    const request = { team: whose === 'team', ...due, ...page };
    const found = await this.questions.list(org, viewerOf(actor), request);
    const items = found.items.map((item) => ({ ...item, overdue: item.dueOn < today }));
    return { ...found, items };
  }
}
