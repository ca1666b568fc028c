import type { RequestStatus } from '../../../engine/model/approval-request.js';

/** Whether something is for a record; `unknown` where data is missing. */
export type Applicability = 'yes' | 'no' | 'unknown';

/** Where a timer stands: its moment is not known, lies ahead, or has come. */
export type TimerStanding = 'unset' | 'ahead' | 'due';

/** What is seen of a part of the definition where a story ends: the engine works it out when the story is run again. */
export type Sight =
  /** Whether a step of an approval, or a criterion, is for the record. By its path, as in all of these. */
  | { readonly kind: 'applies'; readonly path: string; readonly applies: Applicability }
  /** A step of an approval is for the record, and fewer people may decide it than have to agree. */
  | { readonly kind: 'too-few'; readonly step: string; readonly may: number; readonly needed: number }
  /** How the latest request of an approval stands; `unasked` where there is none. */
  | {
      readonly kind: 'approval';
      readonly approval: string;
      readonly stands: RequestStatus | 'unasked';
    }
  /** A timer stands so, and has fired at no moment of the story. `applies`: whether its condition holds. */
  | {
      readonly kind: 'not-fired';
      readonly timer: string;
      readonly standing: TimerStanding;
      readonly applies: Applicability;
    }
  /** A timer whose moment had come as soon as the last step made it known. */
  | { readonly kind: 'due-at-once'; readonly timer: string };
