import type { CompiledProcess } from './compile-process.js';
import { computeFields } from './computations/compute-fields.js';
import { evaluateCondition } from './conditions/evaluate-condition.js';
import type { Scope } from './expressions/expression.js';
import type { Condition } from './model/condition.js';
import type { EvidencePiece } from './model/instance-state.js';
import type { EvidenceKind } from './model/process-definition.js';
import type { FullText } from './model/text.js';
import type { Values } from './model/value.js';

/** Why a piece does not count by the condition of its kind: the condition holds, or it cannot be told whether it does. */
export interface Lapse {
  readonly certain: boolean;
  /** Names of what has no value. */
  readonly missing: readonly string[];
  /** Why it cannot be told, where it is not that something is missing. */
  readonly reason?: FullText;
}

/** A kind of evidence whose pieces no longer count while a condition holds. */
interface LapsingKind {
  readonly kind: EvidenceKind;
  readonly when: Condition;
}

const NONE: ReadonlyMap<EvidencePiece, Lapse> = new Map();

function lapsingKinds({ definition }: CompiledProcess): ReadonlyMap<string, LapsingKind> {
  return new Map(
    definition.evidence.flatMap((kind) =>
      kind.expires !== undefined && 'when' in kind.expires
        ? [[kind.id, { kind, when: kind.expires.when }]]
        : [],
    ),
  );
}

/** The record as it is before it is settled which pieces lapse: what depends on them has no value. */
function beforeLapses(process: CompiledProcess, lapsing: ReadonlySet<string>, scope: Scope): Scope {
  const unsettled = new Set<string>();
  for (const { id, evidence, reads } of process.computed) {
    if ([...evidence].some((kind) => lapsing.has(kind)) || [...reads].some((field) => unsettled.has(field)))
      unsettled.add(id);
  }
  const entered = Object.entries(scope.state.fields).filter(([id]) => !unsettled.has(id));
  const state = { ...scope.state, fields: Object.fromEntries(entered) };
  const over = { ...scope, state, evidence: scope.evidence.filter(({ kind }) => !lapsing.has(kind)) };
  const { fields } = computeFields(
    process.computed.filter(({ id }) => !unsettled.has(id)),
    over,
  );
  return { ...over, state: { ...state, fields } };
}

/** The record's fields behind those of the piece: of the two of one name the piece's counts, also where it is empty. */
function seenFromPiece({ fields }: EvidenceKind, values: Values, record: Values): Values {
  const own = new Set(fields.map(({ id }) => id));
  const behind = Object.entries(record).filter(([id]) => !own.has(id));
  return { ...Object.fromEntries(behind), ...values };
}

/**
 * The pieces that stand but do not count by the condition of their kind (`expires`), which reads their fields and the
 * record. Where it cannot be told a piece does not count. Such a condition may count evidence of other kinds, not of
 * kinds that have one themselves: that is never settled, and cannot be told.
 * @param scope the record before it is computed, with every piece that stands.
 */
export function lapsesOf(process: CompiledProcess, scope: Scope): ReadonlyMap<EvidencePiece, Lapse> {
  const kinds = lapsingKinds(process);
  const pieces = scope.evidence.filter(({ kind }) => kinds.has(kind));
  if (pieces.length === 0) return NONE;
  const { definition } = process;
  const over = beforeLapses(process, new Set(kinds.keys()), scope);
  const lapses = new Map<EvidencePiece, Lapse>();
  for (const piece of pieces) {
    const found = kinds.get(piece.kind);
    if (found === undefined) continue;
    const { kind, when } = found;
    const compile = (source: string) => process.expression(source, 'boolean', kind.fields);
    const counted = when.kind === 'map' ? [] : compile(when.source).references.evidence;
    const unsettled = counted.filter((id) => kinds.has(id));
    const isMap = when.kind === 'map';
    const { holds, missing, reason } = evaluateCondition(when, {
      definition,
      fields: isMap ? [...kind.fields, ...definition.fields] : kind.fields,
      values: isMap ? seenFromPiece(kind, piece.values, over.state.fields) : piece.values,
      scope: { ...over, locals: piece.values },
      compile,
    });
    if (unsettled.length > 0) lapses.set(piece, { certain: false, missing: unsettled });
    else if (holds !== false)
      lapses.set(piece, { certain: holds === true, missing, ...(reason === undefined ? {} : { reason }) });
  }
  return lapses;
}
