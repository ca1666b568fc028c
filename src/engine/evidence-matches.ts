import type { CompiledProcess } from './compile-process.js';
import { evaluateCondition } from './conditions/evaluate-condition.js';
import { evidenceCriteria, gatesByAct, isIndexed, VIOLATION } from './evidence-needs.js';
import { atLeastAsStrong } from './evidence-standing.js';
import type { Condition } from './model/condition.js';
import type { EvidenceCriterion } from './model/criterion.js';
import type { EvidenceMatch } from './model/evidence-need.js';
import { stands, type EvidencePiece } from './model/instance-state.js';
import type { EvidenceKind } from './model/process-definition.js';

const indexes = new WeakMap<CompiledProcess, ReadonlyMap<string, readonly EvidenceCriterion[]>>();

/** The indexed evidence criteria of a definition by the kind of evidence they ask for. */
function indexedCriteria(process: CompiledProcess): ReadonlyMap<string, readonly EvidenceCriterion[]> {
  const known = indexes.get(process);
  if (known !== undefined) return known;
  const all = evidenceCriteria([...gatesByAct(process).values()].flat());
  const byPath = new Map(
    all.filter((criterion) => isIndexed(criterion, process)).map((criterion) => [criterion.path, criterion]),
  );
  const index = new Map<string, EvidenceCriterion[]>();
  for (const criterion of byPath.values()) {
    index.set(criterion.evidence, [...(index.get(criterion.evidence) ?? []), criterion]);
  }
  indexes.set(process, index);
  return index;
}

function holds(
  condition: Condition | undefined,
  piece: EvidencePiece,
  kind: EvidenceKind,
  process: CompiledProcess,
): boolean {
  if (condition === undefined) return true;
  const { definition } = process;
  const state = {
    fields: {},
    artifacts: {},
    owner: '',
    stage: '',
    stageEnteredAt: piece.recordedAt,
    createdAt: piece.recordedAt,
  };
  const verdict = evaluateCondition(condition, {
    definition,
    fields: kind.fields,
    values: piece.values,
    // Nothing beyond the piece is read: that is what makes the criterion an indexed one.
    scope: { definition, state, evidence: [], locals: piece.values, now: piece.recordedAt, zone: 'UTC' },
    compile: (source) => process.expression(source, 'boolean', kind.fields),
  });
  return verdict.holds === true;
}

/**
 * Which indexed criteria a piece matches, by the part of them that looks only at the piece: kind, provenance, `where`,
 * `every`. A piece that no longer stands matches nothing.
 */
export function matchesOf(process: CompiledProcess, piece: EvidencePiece): readonly EvidenceMatch[] {
  const kind = process.evidence.get(piece.kind);
  if (kind === undefined || !stands(piece)) return [];
  if (!atLeastAsStrong(piece.provenance, kind.provenance)) return [];
  return (indexedCriteria(process).get(kind.id) ?? []).flatMap((criterion) => {
    const least = criterion.provenance ?? kind.provenance;
    if (!atLeastAsStrong(piece.provenance, least)) return [];
    if (!holds(criterion.where, piece, kind, process)) return [];
    const value = criterion.eachOf === undefined ? '' : piece.values[criterion.eachOf];
    const match = typeof value === 'string' ? [{ criterion: criterion.path, bucket: value }] : [];
    const good = criterion.every === undefined || holds(criterion.every, piece, kind, process);
    return good ? match : [...match, { criterion: criterion.path + VIOLATION, bucket: '' }];
  });
}
