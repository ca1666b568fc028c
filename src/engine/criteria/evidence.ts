import { standingOf } from '../evidence-standing.js';
import type { EvidenceCriterion } from '../model/criterion.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import type { Situation } from '../situation.js';
import { suppliers } from '../roles.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { explainMissingEvidence } from './evidence-explanation.js';
import { met, unmet, type CriterionKindModule, type Finding } from './finding.js';
import { inWindow, leavesWindowAt, resolveWindow, type ResolvedWindow } from './time-window.js';
import { concat, day, full, list, plain } from './wording.js';

/** When a piece stops satisfying a criterion by the passing of time; undefined: never. */
function endOf(piece: EvidencePiece, window: ResolvedWindow, zone: string): Instant | undefined {
  const leaves = leavesWindowAt(piece.occurredAt, window, zone);
  return [piece.expiresAt, leaves].filter((end): end is Instant => end !== undefined).sort()[0];
}

/** When fewer than `count` of the pieces are left; undefined: never. */
function endOfEnough(pieces: readonly EvidencePiece[], count: number, window: ResolvedWindow, zone: string) {
  const ends = pieces.map((piece) => endOf(piece, window, zone) ?? '\uffff').sort().reverse();
  const end = ends[count - 1];
  return end === undefined || end === '\uffff' ? undefined : end;
}

/** Which options of the `eachOf` field lack a piece; one bucket for all when there is no `eachOf`. */
function buckets(criterion: EvidenceCriterion, kind: EvidenceKind, pieces: readonly EvidencePiece[]) {
  const field = kind.fields.find(({ id }) => id === criterion.eachOf);
  if (field === undefined) return [{ name: plain(''), pieces }];
  return (field.options ?? []).map((option) => ({
    name: full(option.name, option.id),
    pieces: pieces.filter(({ values }) => values[field.id] === option.id),
  }));
}

function findViolation(criterion: EvidenceCriterion, kind: EvidenceKind, pieces: readonly EvidencePiece[], situation: Situation) {
  const every = criterion.every;
  if (every === undefined) return undefined;
  for (const piece of pieces) {
    const result = checkCondition(every, situation, kind.fields, piece.values);
    if (result.holds !== true) return { piece, why: result.why };
  }
  return undefined;
}

function satisfied(pieces: readonly EvidencePiece[], wanted: number, window: ResolvedWindow, situation: Situation, name: FullText): Finding {
  const newestFirst = [...pieces].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
  const dates = list(newestFirst.slice(0, 3).map(({ occurredAt }) => plain(day(occurredAt, situation.facts.zone))));
  const end = endOfEnough(pieces, wanted, window, situation.facts.zone);
  return met(concat(name, { en: ' (', zh: '（' }, dates, { en: ')', zh: '）' }), {
    evidence: newestFirst.slice(0, wanted).map(({ id }) => id),
    ...(end === undefined ? {} : { validUntil: end }),
  });
}

/** `evidence: meeting`: enough pieces that count are recorded, of the wanted content, within the window in time. */
export const evidenceKind: CriterionKindModule<'evidence'> = {
  kind: 'evidence',
  name: (criterion, { process }) => full(process.evidence.get(criterion.evidence)?.name, criterion.evidence),
  evaluate(criterion, situation) {
    const { process, facts } = situation;
    const kind = process.evidence.get(criterion.evidence);
    if (kind === undefined) throw new RangeError(`no evidence ${criterion.evidence}`);
    const name = full(kind.name, kind.id);
    const window = resolveWindow(criterion, situation);
    const wantedWords = describeCondition(criterion.where, kind.fields, situation);
    const rest = {
      wanted: concat(name, wantedWords),
      suppliers: suppliers(kind.by, situation),
      remedy: { act: 'record-evidence', evidence: kind.id } as const,
    };
    if (window.missing.length > 0) {
      const missing = list(window.missing.map(plain));
      return unmet('criterion.moment-unknown', { missing }, { ...rest, verdict: 'unknown' });
    }
    const matches = (piece: EvidencePiece) =>
      criterion.where === undefined || checkCondition(criterion.where, situation, kind.fields, piece.values).holds === true;
    const ofKind = facts.evidence.filter((piece) => piece.kind === kind.id);
    const counting = ofKind.filter((piece) => standingOf(piece, kind, facts.now) === 'counts' && inWindow(piece.occurredAt, window));
    const matching = counting.filter(matches);

    const violation = findViolation(criterion, kind, matching, situation);
    if (violation !== undefined) {
      const date = day(violation.piece.occurredAt, facts.zone);
      return unmet('criterion.evidence-violating', { evidence: name, date, why: violation.why }, rest);
    }
    const all = buckets(criterion, kind, matching);
    const lacking = all.filter(({ pieces }) => pieces.length < criterion.atLeast);
    if (lacking.length === 0) {
      const parts = all.map(({ pieces }) => satisfied(pieces, criterion.atLeast, window, situation, name));
      const end = parts.flatMap(({ validUntil }) => validUntil ?? []).sort()[0];
      const newest = satisfied(all.flatMap(({ pieces }) => pieces), criterion.atLeast, window, situation, name);
      const evidence = [...new Set(parts.flatMap((part) => part.evidence ?? []))];
      return met(newest.message, { evidence, ...(end === undefined ? {} : { validUntil: end }) });
    }
    if (criterion.eachOf !== undefined && matching.length > 0) {
      const missing = list(lacking.map((bucket) => bucket.name));
      return unmet('criterion.evidence-options-missing', { evidence: name, missing }, rest);
    }
    const context = { criterion, kind, name, window, ofKind, counting, matching, matches, wantedWords };
    return explainMissingEvidence(context, situation, rest);
  },
};
