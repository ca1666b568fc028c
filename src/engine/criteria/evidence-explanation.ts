import { PROVENANCE_NAMES, standingOf, type EvidenceStanding } from '../evidence-standing.js';
import type { Remedy } from '../model/blocker.js';
import type { EvidenceCriterion } from '../model/criterion.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { unmet, type BlockingFinding, type UnmetWords } from './finding.js';
import { inWindow, type ResolvedWindow } from './time-window.js';
import { day, plain } from './wording.js';

/** What is known of a criterion that lacks evidence. */
interface Missing {
  readonly criterion: EvidenceCriterion;
  readonly kind: EvidenceKind;
  readonly window: ResolvedWindow;
  /** Every piece of the kind at hand, whether it counts or not. */
  readonly ofKind: readonly EvidencePiece[];
  readonly matching: readonly EvidencePiece[];
  readonly remedy: Remedy;
  matches(piece: EvidencePiece): boolean;
  name(): FullText;
  wantedWords(): FullText;
  help(): Omit<UnmetWords, 'parameters'>;
}

function newest(pieces: readonly EvidencePiece[]): EvidencePiece | undefined {
  return [...pieces].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))[0];
}

/**
 * Says why there is not enough evidence by the nearest miss: too few, then one that has expired, one outside the
 * window, one vouched for too weakly, one of other content, one retracted, and at last none at all.
 */
export function explainMissingEvidence(missing: Missing, situation: Situation): BlockingFinding {
  const { criterion, kind, window, ofKind, matching, remedy, matches, name, wantedWords, help } = missing;
  const { now, zone } = situation.facts;
  if (matching.length > 0) {
    const parameters = () => ({
      evidence: name(),
      found: matching.length,
      count: criterion.atLeast,
      wanted: wantedWords(),
    });
    const words = () => ({ ...help(), seen: plain(String(matching.length)), parameters: parameters() });
    return unmet('criterion.evidence-insufficient', words, { remedy });
  }
  const standing = (which: EvidenceStanding) =>
    newest(ofKind.filter((piece) => standingOf(piece, kind, now) === which && matches(piece)));

  const expired = standing('expired');
  if (expired?.expiresAt !== undefined) {
    const end = expired.expiresAt;
    const words = () => {
      const date = day(expired.occurredAt, zone);
      return {
        ...help(),
        seen: plain(date),
        parameters: { evidence: name(), date, expired: day(end, zone) },
      };
    };
    return unmet('criterion.evidence-expired', words, { remedy, verdict: 'expired' });
  }
  const counting = ofKind.filter((piece) => standingOf(piece, kind, now) === 'counts');
  const outside = newest(counting.filter((piece) => !inWindow(piece.occurredAt, window) && matches(piece)));
  if (outside !== undefined) {
    const words = () => {
      const date = day(outside.occurredAt, zone);
      return {
        ...help(),
        seen: plain(date),
        parameters: { evidence: name(), date, window: window.wording() },
      };
    };
    const verdict = window.newerThan === undefined ? 'unmet' : 'expired';
    return unmet('criterion.evidence-outside-window', words, { remedy, verdict });
  }
  const weak = standing('too-weak');
  if (weak !== undefined) {
    const found = PROVENANCE_NAMES[weak.provenance];
    const words = () => ({
      ...help(),
      seen: found,
      parameters: { evidence: name(), found, least: PROVENANCE_NAMES[kind.provenance] },
    });
    return unmet('criterion.evidence-too-weak', words, { remedy });
  }
  const other = newest(counting);
  if (other !== undefined && criterion.where !== undefined) {
    const { why } = checkCondition(criterion.where, situation, kind.fields, other.values);
    const words = () => ({
      ...help(),
      seen: why(),
      parameters: { evidence: name(), wanted: wantedWords(), why: why() },
    });
    return unmet('criterion.evidence-not-matching', words, { remedy });
  }
  const retracted = standing('retracted');
  if (retracted?.retracted !== undefined) {
    const { reason } = retracted.retracted;
    const words = () => ({
      ...help(),
      parameters: { evidence: name(), date: day(retracted.occurredAt, zone), reason },
    });
    return unmet('criterion.evidence-retracted', words, { remedy });
  }
  return unmet(
    'criterion.evidence-missing',
    () => ({ ...help(), parameters: { evidence: name(), wanted: wantedWords() } }),
    { remedy },
  );
}
