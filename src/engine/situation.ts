import type { CompiledProcess } from './compile-process.js';
import { standingOf } from './evidence-standing.js';
import type { Scope } from './expressions/expression.js';
import type { Facts } from './model/facts.js';
import type { EvidencePiece, InstanceState } from './model/instance-state.js';
import type { Row, Values } from './model/value.js';

/** Everything a criterion is evaluated over: the process, the instance and the facts around it. */
export interface Situation {
  readonly process: CompiledProcess;
  readonly state: InstanceState;
  readonly facts: Facts;
  /** The pieces that count now. */
  readonly counting: readonly EvidencePiece[];
  /** What expressions read. */
  readonly scope: Scope;
}

/** Puts together what criteria are evaluated over. */
export function situationOf(process: CompiledProcess, state: InstanceState, facts: Facts): Situation {
  const counting = facts.evidence.filter((piece) => {
    const kind = process.evidence.get(piece.kind);
    return kind !== undefined && standingOf(piece, kind, facts.now) === 'counts';
  });
  const scope: Scope = {
    definition: process.definition,
    state,
    evidence: counting,
    now: facts.now,
    zone: facts.zone,
    actor: facts.actor.user,
  };
  return { process, state, facts, counting, scope };
}

/** The scope with the values of a piece, a row or answers in front of the record's. */
export function withLocals(scope: Scope, locals: Values | Row): Scope {
  return { ...scope, locals };
}
