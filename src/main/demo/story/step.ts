import { uuidv7 } from 'uuidv7';
import type { Command, CommandOf, RawValues } from '../../../engine/model/command.js';
import type { Instant } from '../../../engine/model/value.js';
import type { ColleagueKey } from '../company/colleague.js';
import type { DocumentFormat } from '../documents/document.js';

/** Whose turn it is: a duty on the deal, or somebody by name. */
export type Duty = 'owner' | 'manager' | 'presales' | 'legal' | ColleagueKey;

/** A file that is handed in. */
export interface FileDeed {
  readonly type: 'file';
  readonly artifact: string;
  readonly format: DocumentFormat;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Somebody decides what an approval asks him, for what it covers at that moment. */
export interface DecisionDeed extends Pick<
  CommandOf<'decide-approval'>,
  'approval' | 'verdict' | 'comment' | 'answers'
> {
  readonly type: 'decide';
}

/** What somebody does in a step: a command on the deal, its creation, or a file. */
export type Deed =
  | Exclude<
      Command,
      { type: 'create' | 'attach-artifact' | 'hand-over' | 'decide-approval' | 'expect-evidence' }
    >
  | { readonly type: 'create'; readonly fields: RawValues }
  | { readonly type: 'hand-over'; readonly to: ColleagueKey; readonly reason: string }
  | { readonly type: 'appoint'; readonly field: string; readonly colleague: ColleagueKey }
  | {
      readonly type: 'expect';
      readonly fields: readonly string[];
      readonly dueOn: string;
      readonly note: string;
    }
  | DecisionDeed
  | FileDeed;

/** When a step takes place, for texts and dates that depend on it. */
export interface Moment {
  readonly at: Instant;
  /** The calendar day so many days from then; how slowly the deal goes stretches them. */
  date(days: number): string;
  /** The evening of that day. */
  evening(days: number): Instant;
  /** The name of the month so many months from then. */
  month(months: number): string;
}

/** One step of a story. */
export interface Step {
  /** Days since the step before, before the story is fitted to its dates; 0: in the same sitting. */
  readonly gap: number;
  /** Working hours since the step before: business that no slow deal delays. */
  readonly hours?: number;
  readonly by: Duty;
  readonly deed: (moment: Moment) => Deed;
  /** The approval that is decided in it. */
  readonly decides?: string;
}

/** A step, done by the owner of the deal unless said. */
export function step(gap: number, deed: Deed | ((moment: Moment) => Deed), by: Duty = 'owner'): Step {
  return { gap, by, deed: typeof deed === 'function' ? deed : () => deed };
}

/** A step so many working hours after the one before, done by the owner of the deal unless said. */
export function soon(hours: number, deed: Deed | ((moment: Moment) => Deed), by: Duty = 'owner'): Step {
  return { ...step(0, deed, by), hours };
}

/** Goes on to the next stage. */
export const advance: Deed = { type: 'advance' };

/** Sets fields. */
export function set(fields: RawValues): Deed {
  return { type: 'set-fields', fields };
}

/** Ticks off a task. */
export function complete(task: string, note?: string): Deed {
  return { type: 'complete-task', task, ...(note === undefined ? {} : { note }) };
}

type Recording = Extract<Command, { type: 'record-evidence' }>;

/** Records a piece of evidence that the rep vouches for, unless said. */
export function record(
  evidence: string,
  values: RawValues,
  more: Partial<Pick<Recording, 'id' | 'provenance' | 'source' | 'artifactVersion' | 'supersedes'>> = {},
): Recording {
  return { type: 'record-evidence', id: uuidv7(), evidence, values, ...more };
}

/** Ends the deal. */
export function close(outcome: string, answers: RawValues = {}): Deed {
  return { type: 'close', outcome, answers };
}
