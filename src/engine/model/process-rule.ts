import type { Action } from './action.js';
import type { Condition } from './condition.js';
import type { Text } from './text.js';
import type { Duration } from './value.js';

/** A change that a rule may wait for; `of` is the id of the field, approval, stage, outcome … it is about. */
export interface RuleEvent {
  readonly event:
    | 'created'
    | 'changed'
    | 'recorded'
    | 'attached'
    | 'entered'
    | 'left'
    | 'approved'
    | 'rejected'
    | 'outcome'
    | 'held'
    | 'resumed'
    | 'reopened';
  /** Any when absent. */
  readonly of?: string;
}

/** When a rule fires: at a moment (an expression), on a change, or again and again from a moment on. */
export type Trigger =
  | { readonly kind: 'at'; readonly moment: string }
  | ({ readonly kind: 'on' } & RuleEvent)
  | { readonly kind: 'every'; readonly period: Duration; readonly from?: string };

/** Something the process does by itself; each firing is a command like any other. */
export interface ProcessRule {
  /** As written, else its place: `1`, `2` … */
  readonly id: string;
  readonly name?: Text;
  readonly trigger: Trigger;
  readonly if?: Condition;
  readonly actions: readonly Action[];
}
