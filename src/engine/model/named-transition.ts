import type { Advice } from './advice.js';
import type { Condition } from './condition.js';
import type { Criterion } from './criterion.js';
import type { Field } from './field.js';
import type { Text } from './text.js';

/** A move with a name of its own (`claim`), beside the next stage, back and jumps. */
export interface NamedTransition extends Advice {
  readonly id: string;
  readonly name: Text;
  /** Ids of the stages it leads from. */
  readonly from: readonly string[];
  /** Id of the stage it leads to. */
  readonly to: string;
  /** Ids of the roles that may take it; anyone who may edit the record when absent. */
  readonly by?: readonly string[];
  /** Offered only when this holds. */
  readonly if?: Condition;
  readonly requires: readonly Criterion[];
  readonly asks: readonly Field[];
  /** Field id, or `owner`, to the expression of its new value (`actor`, a literal, `today` …). */
  readonly sets: Readonly<Record<string, string>>;
  /** Whether it may leave a stage for a later one without that stage's exit criteria. */
  readonly waivesExit: boolean;
}

/** The owner, as a field that `sets` may fill in. */
export const OWNER: Field = {
  id: 'owner',
  name: { en: 'the owner', zh: '负责人' },
  type: 'user',
  required: true,
  requires: [],
};
