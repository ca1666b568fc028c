import { grantedOnce, holdingNow } from './approvals/standing.js';
import type { CompiledProcess } from './compile-process.js';
import { computeFields, type Computing } from './computations/compute-fields.js';
import { lapsesOf, type Lapse } from './evidence-lapse.js';
import { standingOf } from './evidence-standing.js';
import type { Scope } from './expressions/expression.js';
import type { Facts } from './model/facts.js';
import type { EvidencePiece, InstanceState } from './model/instance-state.js';
import type { Row, Values } from './model/value.js';

/** Everything a criterion is evaluated over: the process, the instance and the facts around it. */
export interface Situation {
  readonly process: CompiledProcess;
  /** The instance with what its computed fields come to now among its fields. */
  readonly state: InstanceState;
  /** The instance as its events have it: only what was entered. */
  readonly stored: InstanceState;
  /** What each computed field came to. */
  computed(): Computing['results'];
  readonly facts: Facts;
  /** Pieces that stand but do not count by the condition of their kind. */
  readonly lapses: ReadonlyMap<EvidencePiece, Lapse>;
  /** The pieces that count now. */
  readonly counting: readonly EvidencePiece[];
  /** What expressions read. */
  readonly scope: Scope;
}

/** Puts together what criteria are evaluated over. */
export function situationOf(process: CompiledProcess, stored: InstanceState, facts: Facts): Situation {
  const standing = facts.evidence.filter((piece) => {
    const kind = process.evidence.get(piece.kind);
    return kind !== undefined && standingOf(piece, kind, facts.now) === 'counts';
  });
  const granted = grantedOnce(stored, facts.approvals);
  const base: Scope = {
    definition: process.definition,
    state: stored,
    evidence: standing,
    now: facts.now,
    zone: facts.zone,
    actor: facts.actor.user,
    ...(facts.calendar === undefined ? {} : { calendar: facts.calendar }),
    ...(facts.linked === undefined ? {} : { linked: facts.linked }),
    // What an approval covers may itself be computed: computed fields and lapses see that it was granted, all else that it holds.
    ...(granted === undefined ? {} : { approvals: granted }),
  };
  const lapses = lapsesOf(process, base);
  const counting = lapses.size === 0 ? standing : standing.filter((piece) => !lapses.has(piece));
  const over: Scope = { ...base, evidence: counting };
  // Computed when something first reads a field, and not at all where the definition computes none.
  let computing: Computing | undefined;
  const compute = () => (computing ??= computeFields(process.computed, over));
  const state =
    process.computed.length === 0
      ? stored
      : {
          ...stored,
          get fields() {
            return compute().fields;
          },
        };
  const computed = () => compute().results;
  const holding = holdingNow(granted, () => situation);
  const scope = { ...over, state, ...(holding === undefined ? {} : { approvals: holding }) };
  const situation: Situation = { process, state, stored, computed, facts, lapses, counting, scope };
  return situation;
}

/** The scope with the values of a piece, a row or answers in front of the record's. */
export function withLocals(scope: Scope, locals: Values | Row): Scope {
  return { ...scope, locals };
}
