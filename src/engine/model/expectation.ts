import type { Instant } from './value.js';

/** What is not known yet: who finds it out, and by when. It meets no criterion. */
export interface Expectation {
  readonly id: string;
  /** Id of the kind of evidence that is to be recorded; absent where fields are. */
  readonly evidence?: string;
  /** Ids of the fields of the record that are to be filled in. */
  readonly fields?: readonly string[];
  /** Who finds out. */
  readonly owner: string;
  /** `YYYY-MM-DD`; the day ends at 24:00 in the organisation's zone. */
  readonly dueOn: string;
  readonly note?: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
}
