import type { Condition } from './condition.js';
import type { Criterion } from './criterion.js';
import type { Text } from './text.js';

/** Criteria laid over every stage or outcome that `at` picks; no overlay can remove them. */
export interface Policy {
  /** `<library>/<id>` when it comes from a library. */
  readonly id: string;
  readonly name: Text;
  /** Over `stage`, `probability`, `forecast` of a stage, or `outcome`, `result` of an outcome. */
  readonly at: Condition;
}

/** Something that must be provable of the process; overrides are outside of what it says. */
export interface Guarantee {
  readonly id: string;
  readonly name: Text;
  /** What is guarded. */
  readonly of: { readonly stage: string } | { readonly outcome: string };
  /** Has held, on every way there, at the latest on arrival. */
  readonly onlyAfter: Criterion;
}

/** No two records agree in these fields while the condition holds for both (`unique … while`). */
export interface Uniqueness {
  readonly id: string;
  readonly name: Text;
  /** Ids of fields, or `customer`, `owner`. */
  readonly fields: readonly string[];
  /** While both records are open when absent. */
  readonly while?: Condition;
}
