import type { Expectation } from '../../engine/model/expectation.js';
import type { PersonName, RecordName } from './evidence-checks.js';
import type { Page } from './instance-queries.js';
import type { PageRequest } from './pending-approvals.js';
import type { Viewer } from './viewer.js';

/** What is not known yet on a record. */
export interface OpenQuestion extends Omit<Expectation, 'owner' | 'askedBy'> {
  readonly instance: RecordName;
  readonly definition: { readonly key: string; readonly version: number };
  readonly owner: PersonName;
  readonly askedBy: PersonName;
}

/** Which open questions. */
export interface QuestionsRequest extends PageRequest {
  /** Those of everybody below him as well. */
  readonly team: boolean;
  /** Only those due before this day, `YYYY-MM-DD`. */
  readonly dueBefore?: string;
}

/** What is not known yet on records that are not closed. */
export interface OpenQuestions {
  /** Those somebody has to find out, on records he sees, the soonest due first. @throws DomainError `request.cursor-invalid` */
  list(org: string, viewer: Viewer, request: QuestionsRequest): Promise<Page<OpenQuestion>>;
}
