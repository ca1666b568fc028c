import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { FullText } from '../../../engine/model/text.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { BUDGET, contextOf, end } from './contexts.js';
import { not } from './logic/formula.js';
import type { Standing } from './reading/vocabulary.js';
import { witnessOf, type Witness } from './witness/build-witness.js';
import { confirms } from './witness/confirm.js';

/** What else is asked of a gate. */
export interface GateQuestion {
  /** A criterion that is to stand in the way: can the gate be passed without it? */
  readonly denied?: Criterion;
  /** Conditions over the record that hold. */
  readonly conditions?: readonly Condition[];
  /** Id of the stage the record stands in. */
  readonly at?: string;
  /** The record is only being created. */
  readonly creating?: boolean;
  /** What the answer may cost, in formulas looked at. */
  readonly budget?: number;
  /** Only a proof is wanted: no record is made for what is not refuted, and the answer to that is `unknown`. */
  readonly proofOnly?: boolean;
}

/** Whether a gate can be passed: never, with the criteria that contradict each other; by this record; or it cannot be told. */
export type Refutation =
  | { readonly verdict: 'impossible'; readonly because: readonly Criterion[] }
  | { readonly verdict: 'possible'; readonly witness: Witness }
  | { readonly verdict: 'unknown'; readonly why: FullText };

/** Regions from which a record is made and tried out before the answer is left open. */
const MOST_WITNESSES = 24;

const TOO_LARGE: FullText = {
  en: 'there are too many combinations to look at',
  zh: '需要检查的组合过多',
};
const NOT_CONFIRMED: FullText = {
  en: 'nothing contradicts, but no record was found that passes when it is evaluated',
  zh: '未发现矛盾，但也未找到经实际评估可通过的记录',
};

/** Of criteria that contradict each other, so few that without any one of them the rest no longer does. */
function smallest(
  criteria: readonly Criterion[],
  contradicts: (criteria: readonly Criterion[]) => boolean,
): readonly Criterion[] {
  let kept = criteria;
  // By halves first: of thousands of criteria mostly two contradict.
  for (let size = Math.ceil(criteria.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (contradicts(without)) kept = without;
      else at += size;
    }
  }
  return kept;
}

/**
 * Whether all criteria of a gate can pass at once. `impossible` only when no record, evidence, clock or approvals
 * whatever make them; `possible` only with a record for which the engine says that they pass.
 */
export function refuteGate(
  process: ProcessInCalendar,
  criteria: readonly Criterion[],
  { denied, conditions = [], at, creating = false, budget = BUDGET, proofOnly = false }: GateQuestion = {},
): Refutation {
  const standing: Standing = { creating, ...(at !== undefined && { stage: at }) };
  const context = contextOf(process, standing);
  const given = [
    ...conditions.map((condition) => context.condition(condition).yes),
    ...(denied === undefined ? [] : [not(context.passes(denied))]),
  ];
  const formulasOf = (some: readonly Criterion[]) => [...given, ...some.map((one) => context.passes(one))];
  let tried = 0;
  let found: Witness | undefined;
  const searching = context.search({ left: budget });
  const outcome = searching.run(formulasOf(criteria), (state) => {
    if (proofOnly) return true;
    const witness = witnessOf(process, context, state, standing);
    if (
      witness !== undefined &&
      confirms(process, witness, { criteria, conditions, ...(denied && { denied }) })
    )
      found = witness;
    return found !== undefined || ++tried >= MOST_WITNESSES;
  });
  if (found !== undefined) return { verdict: 'possible', witness: found };
  if (outcome === 'exhausted' && tried === 0) return { verdict: 'unknown', why: TOO_LARGE };
  if (outcome !== 'none' || tried > 0) return { verdict: 'unknown', why: NOT_CONFIRMED };
  const contradicts = (some: readonly Criterion[]) => end(formulasOf(some), context, budget) === 'none';
  return { verdict: 'impossible', because: smallest(criteria, contradicts) };
}
