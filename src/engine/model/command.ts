import type { Provenance } from './process-definition.js';

/** Raw values as they came in; the engine checks and normalises them against the definition. */
export type RawValues = Readonly<Record<string, unknown>>;

/** Everything that can be asked of an instance. Ids that a command creates come with it: the engine makes none. */
export type Command =
  | {
      readonly type: 'create';
      readonly id: string;
      readonly reference: string;
      readonly name: string;
      readonly customer?: string;
      readonly owner: string;
      readonly fields: RawValues;
    }
  | { readonly type: 'set-fields'; readonly fields: RawValues }
  | { readonly type: 'rename'; readonly name?: string; readonly customer?: string | null }
  | {
      readonly type: 'record-evidence';
      readonly id: string;
      readonly evidence: string;
      readonly values: RawValues;
      /** When it happened; now when absent; never in the future. */
      readonly occurredAt?: string;
      readonly provenance?: Provenance;
      readonly source?: string;
      readonly artifactVersion?: number;
      readonly supersedes?: string;
    }
  | { readonly type: 'retract-evidence'; readonly evidence: string; readonly reason: string }
  | { readonly type: 'complete-task'; readonly stage?: string; readonly task: string; readonly note?: string }
  | { readonly type: 'undo-task'; readonly stage?: string; readonly task: string; readonly reason?: string }
  | {
      readonly type: 'attach-artifact';
      readonly artifact: string;
      readonly sha256: string;
      readonly size: number;
      readonly fileName: string;
      readonly mediaType: string;
    }
  | { readonly type: 'advance' }
  | {
      readonly type: 'move-back';
      readonly to?: string;
      readonly reason: string;
      readonly answers?: RawValues;
    }
  | { readonly type: 'jump'; readonly to: string; readonly reason?: string }
  | {
      readonly type: 'take-transition';
      readonly transition: string;
      readonly reason?: string;
      readonly answers?: RawValues;
    }
  | { readonly type: 'hold'; readonly reason: string; readonly until?: string }
  | { readonly type: 'resume' }
  | { readonly type: 'close'; readonly outcome: string; readonly answers?: RawValues }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'hand-over'; readonly to: string; readonly reason?: string };

/** The name of a command. */
export type CommandType = Command['type'];

/** A command of one type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What the engine may be asked to explain: the next stage, a stage by id, an outcome, or a named transition. */
export type Target =
  { readonly stage: string } | { readonly outcome: string } | { readonly transition: string } | 'next';
