import type { Command, RawValues } from '../../../engine/model/command.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';

/** A way from one stage to another, to an outcome, or into the process: what has to hold, and the command. */
export interface Edge {
  /** `advance:proposal>tender`, `close:tender>won`; unique. */
  readonly id: string;
  readonly kind: 'create' | 'advance' | 'back' | 'return' | 'jump' | 'transition' | 'close';
  /** Id of the stage left; absent for a creation. */
  readonly from?: string;
  /** Id of the stage entered, or of the outcome for `close`. */
  readonly to: string;
  /** What has to hold when it is made: gates, and what decides where it leads. */
  readonly criteria: readonly Criterion[];
  /** What has to hold once what the move itself sets is set. */
  readonly arrival?: readonly Criterion[];
  readonly asks: readonly Field[];
  /** Of each list, whoever makes the move holds one of the roles. */
  readonly by: readonly (readonly string[])[];
  /** The part of the definition it comes from. */
  readonly part: object;
  /** It is one of many that nobody wrote down: made only where nothing else leads there. */
  readonly byDefault?: boolean;
  /** For a `return`: the approval that is asked for, and returned by who decides it. */
  readonly approval?: string;
  /** The command that makes it; of a `return` the first of them. */
  command(answers: RawValues): Command;
}

/** Whether a move leads back to where the record was, and is no way to get there. */
export function leadsBack({ kind }: Pick<Edge, 'kind'>): boolean {
  return kind === 'back' || kind === 'return';
}

/** What somebody may act in to make a move, likeliest first. */
export function actingAs({ by }: Pick<Edge, 'by'>): readonly string[] {
  const joined = by.reduce<readonly (readonly string[])[]>(
    (before, roles) => before.flatMap((held) => roles.map((role) => [...new Set([...held, role])])),
    [[]],
  );
  return joined.map((roles) => (roles.length === 0 ? 'owner' : roles.join('+'))).slice(0, 12);
}
