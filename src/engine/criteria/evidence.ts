import type { Remedy } from '../model/blocker.js';
import type { Facts } from '../model/facts.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { FullText } from '../model/text.js';
import { settersOf } from '../item-rights/setters-of.js';
import { suppliers } from '../roles.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { bucketsOf, eachOfField, ofRow, rowsWanted, type Bucket } from './evidence-buckets.js';
import { explainMissingEvidence } from './evidence-explanation.js';
import { met, unmet, type CriterionKindModule, type Finding } from './finding.js';
import { standingIn } from './piece-standing.js';
import { endsAt, inWindow, lasts, resolveWindow, type ResolvedWindow } from './time-window.js';
import { whyUntold } from './unknown-words.js';
import { violation } from './violation.js';
import { concat, day, full, list, plain } from './wording.js';

/** After every date there is. */
const NEVER = '\uffff';

/** Enough pieces in every bucket: the newest of each are what it rests on, and it ends when the first bucket runs short. */
function satisfied(
  buckets: readonly Bucket[],
  count: number,
  window: ResolvedWindow,
  facts: Facts,
  name: () => FullText,
): Finding {
  const newestFirst = (a: EvidencePiece, b: EvidencePiece) => (a.occurredAt < b.occurredAt ? 1 : -1);
  const chosen = buckets.flatMap(({ pieces }) => [...pieces].sort(newestFirst).slice(0, count));
  const ends = buckets.map(
    ({ pieces }) =>
      pieces
        .map((piece) => endsAt(piece, window, facts) ?? NEVER)
        .sort()
        .at(-count) ?? NEVER,
  );
  const end = ends.sort()[0] ?? NEVER;
  const words = () => {
    const dates = list(chosen.map(({ occurredAt }) => plain(day(occurredAt, facts.zone))));
    return { message: concat(name(), { en: ' (', zh: '（' }, dates, { en: ')', zh: '）' }) };
  };
  return met(words, {
    evidence: [...new Set(chosen.map(({ id }) => id))],
    validUntil: end === NEVER ? undefined : end,
  });
}

/** `evidence: meeting`: enough pieces that count are recorded, of the wanted content, within the window in time. */
export const evidenceKind: CriterionKindModule<'evidence'> = {
  kind: 'evidence',
  name: (criterion, { process }) => full(process.evidence.get(criterion.evidence)?.name, criterion.evidence),
  evaluate(criterion, situation) {
    const { process, facts } = situation;
    const { where, every, atLeast } = criterion;
    const kind = process.evidence.get(criterion.evidence);
    if (kind === undefined) throw new RangeError(`no evidence ${criterion.evidence}`);
    const name = () => full(kind.name, kind.id);
    const wantedWords = () => describeCondition(where, kind.fields, situation);
    const help = () => ({ wanted: concat(name(), wantedWords()), suppliers: suppliers(kind.by, situation) });
    const remedy: Remedy =
      kind.from === undefined
        ? { act: 'record-evidence', evidence: kind.id }
        : { act: 'link-record', link: kind.from.link };
    const window = resolveWindow(criterion, situation);
    const { untold } = window;
    if (untold !== undefined) {
      const words = () => ({ ...help(), parameters: { why: whyUntold(untold, situation) } });
      return unmet('criterion.moment-unknown', words, { remedy, verdict: 'unknown' });
    }
    const picked = (piece: EvidencePiece) =>
      where === undefined ? true : checkCondition(where, situation, kind.fields, piece.values).holds;
    const matches = (piece: EvidencePiece) => picked(piece) === true;
    const ofKind = facts.evidence.filter((piece) => piece.kind === kind.id);
    const standing = standingIn(situation, kind, criterion.provenance);
    const inTime = ofKind.filter(
      (piece) => inWindow(piece.occurredAt, window) && lasts(endsAt(piece, window, facts), window),
    );
    const matching = inTime.filter((piece) => standing(piece) === 'counts' && matches(piece));
    const worst =
      every === undefined
        ? undefined
        : violation(matching, (piece) => checkCondition(every, situation, kind.fields, piece.values));
    if (worst !== undefined) {
      const { one: piece, result, verdict } = worst;
      const parameters = () => ({
        evidence: name(),
        date: day(piece.occurredAt, facts.zone),
        why: result.why(),
      });
      return unmet('criterion.evidence-violating', () => ({ ...help(), parameters: parameters() }), {
        remedy,
        verdict,
      });
    }
    const through = eachOfField(criterion, kind);
    if (through?.table !== undefined && rowsWanted(criterion, kind, situation)?.length === 0) {
      const { table } = through;
      const field = process.fields.get(table);
      const rowWords = () => describeCondition(ofRow(where, through.id), field?.columns ?? [], situation);
      const words = () => ({
        parameters: { table: full(field?.name, table), wanted: rowWords(), evidence: name() },
        wanted: concat(full(field?.name, table), rowWords()),
        suppliers: suppliers(settersOf(field), situation),
      });
      return unmet('criterion.evidence-no-rows', words, { remedy: { act: 'edit-rows', table } });
    }
    const buckets = bucketsOf(criterion, kind, matching, situation);
    const lacking = buckets.filter(({ pieces }) => pieces.length < atLeast);
    if (lacking.length === 0) return satisfied(buckets, atLeast, window, facts, name);
    const possible = bucketsOf(
      criterion,
      kind,
      inTime.filter((piece) => ['counts', 'uncertain'].includes(standing(piece)) && picked(piece) !== false),
      situation,
    );
    const missing = () => list(lacking.map((bucket) => bucket.name()));
    const lack =
      criterion.eachOf !== undefined && matching.length > 0
        ? unmet(
            'criterion.evidence-options-missing',
            () => ({ ...help(), parameters: { evidence: name(), missing: missing() } }),
            { remedy },
          )
        : explainMissingEvidence({
            criterion,
            kind,
            window,
            ofKind,
            matching,
            remedy,
            situation,
            standing,
            matches,
            name,
            wantedWords,
            help,
          });
    // Pieces of which it cannot be told whether they are meant might be enough: `none` must not pass on them.
    return possible.every(({ pieces }) => pieces.length >= atLeast) ? { ...lack, verdict: 'unknown' } : lack;
  },
};
