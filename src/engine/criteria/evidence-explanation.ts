import { PROVENANCE_NAMES, standingOf, type EvidenceStanding } from '../evidence-standing.js';
import type { EvidenceCriterion } from '../model/criterion.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { unmet, type Finding } from './finding.js';
import { inWindow, type ResolvedWindow } from './time-window.js';
import { day, plain } from './wording.js';

interface Missing {
  readonly criterion: EvidenceCriterion;
  readonly kind: EvidenceKind;
  readonly name: FullText;
  readonly window: ResolvedWindow;
  /** Every piece of the kind at hand, whether it counts or not. */
  readonly ofKind: readonly EvidencePiece[];
  readonly counting: readonly EvidencePiece[];
  readonly matching: readonly EvidencePiece[];
  readonly matches: (piece: EvidencePiece) => boolean;
  readonly wantedWords: FullText;
}

function newest(pieces: readonly EvidencePiece[]): EvidencePiece | undefined {
  return [...pieces].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))[0];
}

/**
 * Says why there is not enough evidence by the nearest miss: too few, then one that has expired, one vouched for too
 * weakly, one retracted, one outside the window, one of other content, and at last none at all.
 */
export function explainMissingEvidence(
  missing: Missing,
  situation: Situation,
  rest: Pick<Finding, 'suppliers' | 'remedy' | 'wanted'>,
): Finding {
  const { criterion, kind, name, window, ofKind, counting, matching, matches } = missing;
  const { now, zone } = situation.facts;
  const wanted = missing.wantedWords;
  if (matching.length > 0) {
    const parameters = { evidence: name, found: matching.length, count: criterion.atLeast, wanted };
    return unmet('criterion.evidence-insufficient', parameters, { ...rest, seen: plain(String(matching.length)) });
  }
  const standing = (which: EvidenceStanding) => newest(ofKind.filter((piece) => standingOf(piece, kind, now) === which && matches(piece)));

  const expired = standing('expired');
  if (expired?.expiresAt !== undefined) {
    const parameters = { evidence: name, date: day(expired.occurredAt, zone), expired: day(expired.expiresAt, zone) };
    return unmet('criterion.evidence-expired', parameters, { ...rest, verdict: 'expired', seen: plain(parameters.date) });
  }
  const outside = newest(ofKind.filter((piece) => standingOf(piece, kind, now) === 'counts' && !inWindow(piece.occurredAt, window) && matches(piece)));
  if (outside !== undefined) {
    const parameters = { evidence: name, date: day(outside.occurredAt, zone), window: window.wording };
    const verdict = window.newerThan === undefined ? 'unmet' : 'expired';
    return unmet('criterion.evidence-outside-window', parameters, { ...rest, verdict, seen: plain(parameters.date) });
  }
  const weak = standing('too-weak');
  if (weak !== undefined) {
    const parameters = { evidence: name, found: PROVENANCE_NAMES[weak.provenance], least: PROVENANCE_NAMES[kind.provenance] };
    return unmet('criterion.evidence-too-weak', parameters, { ...rest, seen: parameters.found });
  }
  const other = newest(counting);
  if (other !== undefined && criterion.where !== undefined) {
    const { why } = checkCondition(criterion.where, situation, kind.fields, other.values);
    return unmet('criterion.evidence-not-matching', { evidence: name, wanted, why }, { ...rest, seen: why });
  }
  const retracted = standing('retracted');
  if (retracted?.retracted !== undefined) {
    const parameters = { evidence: name, date: day(retracted.occurredAt, zone), reason: retracted.retracted.reason };
    return unmet('criterion.evidence-retracted', parameters, rest);
  }
  return unmet('criterion.evidence-missing', { evidence: name, wanted }, rest);
}
