import { atLeastAsStrong, PROVENANCE_NAMES } from '../evidence-standing.js';
import type { Remedy } from '../model/blocker.js';
import type { EvidenceCriterion } from '../model/criterion.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition, describeCondition } from './condition-check.js';
import { unmet, type BlockingFinding, type UnmetWords } from './finding.js';
import type { PieceStanding } from './piece-standing.js';
import { endsAt, inWindow, lasts, type ResolvedWindow } from './time-window.js';
import { whyUntold } from './unknown-words.js';
import { day, full, list, plain } from './wording.js';

/** What is known of a criterion that lacks evidence. */
export interface Missing {
  readonly criterion: EvidenceCriterion;
  readonly kind: EvidenceKind;
  readonly window: ResolvedWindow;
  /** Every piece of the kind at hand, whether it counts or not. */
  readonly ofKind: readonly EvidencePiece[];
  readonly matching: readonly EvidencePiece[];
  readonly remedy: Remedy;
  readonly situation: Situation;
  standing(piece: EvidencePiece): PieceStanding;
  matches(piece: EvidencePiece): boolean;
  name(): FullText;
  wantedWords(): FullText;
  help(): Omit<UnmetWords, 'parameters'>;
}

/** One way in which evidence nearly did; undefined when it is not this one. */
export type Miss = (missing: Missing) => BlockingFinding | undefined;

function newest(pieces: readonly EvidencePiece[]): EvidencePiece | undefined {
  return [...pieces].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))[0];
}

/** The newest piece of a standing that would do if it counted. */
function nearest({ ofKind, standing, matches }: Missing, which: PieceStanding): EvidencePiece | undefined {
  return newest(ofKind.filter((piece) => standing(piece) === which && matches(piece)));
}

const tooFew: Miss = ({ matching, criterion, name, wantedWords, help, remedy }) => {
  if (matching.length === 0) return undefined;
  const parameters = () => ({
    evidence: name(),
    found: matching.length,
    count: criterion.atLeast,
    wanted: wantedWords(),
  });
  const words = () => ({ ...help(), seen: plain(String(matching.length)), parameters: parameters() });
  return unmet('criterion.evidence-insufficient', words, { remedy });
};

const expired: Miss = (missing) => {
  const piece = nearest(missing, 'expired');
  if (piece?.expiresAt === undefined) return undefined;
  const { expiresAt, occurredAt } = piece;
  const { name, help, remedy, situation } = missing;
  const words = () => {
    const date = day(occurredAt, situation.facts.zone);
    const end = day(expiresAt, situation.facts.zone);
    return { ...help(), seen: plain(date), parameters: { evidence: name(), date, expired: end } };
  };
  return unmet('criterion.evidence-expired', words, { remedy, verdict: 'expired' });
};

const lapsed: Miss = (missing) => {
  const piece = nearest(missing, 'lapsed');
  const { kind, name, help, remedy, situation } = missing;
  if (piece === undefined || kind.expires === undefined || !('when' in kind.expires)) return undefined;
  const { when } = kind.expires;
  const words = () => {
    const date = day(piece.occurredAt, situation.facts.zone);
    const fields = [...kind.fields, ...situation.process.definition.fields];
    const condition = describeCondition(when, fields, situation);
    return { ...help(), seen: plain(date), parameters: { evidence: name(), date, condition } };
  };
  return unmet('criterion.evidence-lapsed', words, { remedy, verdict: 'expired' });
};

const uncertain: Miss = (missing) => {
  const piece = nearest(missing, 'uncertain');
  if (piece === undefined) return undefined;
  const { name, help, remedy, situation, kind } = missing;
  const words = () => {
    const untold = situation.lapses.get(piece) ?? { missing: [] };
    return {
      ...help(),
      parameters: {
        evidence: name(),
        date: day(piece.occurredAt, situation.facts.zone),
        why: whyUntold(untold, situation, kind.fields),
      },
    };
  };
  return unmet('criterion.evidence-lapse-unknown', words, { remedy, verdict: 'unknown' });
};

const outsideWindow: Miss = ({ ofKind, standing, matches, window, name, help, remedy, situation }) => {
  const counting = ofKind.filter((piece) => standing(piece) === 'counts' && matches(piece));
  const piece = newest(counting.filter(({ occurredAt }) => !inWindow(occurredAt, window)));
  if (piece === undefined) return undefined;
  const words = () => {
    const date = day(piece.occurredAt, situation.facts.zone);
    return {
      ...help(),
      seen: plain(date),
      parameters: { evidence: name(), date, window: window.wording() },
    };
  };
  const verdict = window.newerThan === undefined ? 'unmet' : 'expired';
  return unmet('criterion.evidence-outside-window', words, { remedy, verdict });
};

const tooShort: Miss = ({ ofKind, standing, matches, window, name, help, remedy, situation }) => {
  const { facts } = situation;
  const { validOn } = window;
  const counting = ofKind.filter((piece) => standing(piece) === 'counts' && matches(piece));
  const piece = newest(counting.filter((each) => !lasts(endsAt(each, window, facts), window)));
  if (piece === undefined || validOn === undefined) return undefined;
  const words = () => {
    const end = day(endsAt(piece, window, facts) ?? validOn, facts.zone);
    const parameters = {
      evidence: name(),
      date: day(piece.occurredAt, facts.zone),
      end,
      validOn: day(validOn, facts.zone),
    };
    return { ...help(), seen: plain(end), parameters };
  };
  return unmet('criterion.evidence-too-short', words, { remedy });
};

const tooWeak: Miss = (missing) => {
  const piece = nearest(missing, 'too-weak');
  if (piece === undefined) return undefined;
  const { name, help, remedy, kind, criterion } = missing;
  const found = PROVENANCE_NAMES[piece.provenance];
  const wanted = criterion.provenance ?? kind.provenance;
  const least = PROVENANCE_NAMES[atLeastAsStrong(wanted, kind.provenance) ? wanted : kind.provenance];
  const words = () => ({ ...help(), seen: found, parameters: { evidence: name(), found, least } });
  return unmet('criterion.evidence-too-weak', words, { remedy });
};

const unverified: Miss = (missing) => {
  const piece = nearest(missing, 'unverified');
  if (piece === undefined) return undefined;
  const { name, help, kind, situation } = missing;
  const roles = kind.verifiedBy ?? [];
  const words = () => ({
    ...help(),
    suppliers: suppliers(roles, situation),
    parameters: {
      evidence: name(),
      date: day(piece.occurredAt, situation.facts.zone),
      roles: list(
        roles.map((id) => full(situation.process.roles.get(id)?.name, id)),
        { en: ' or ', zh: '或' },
      ),
    },
  });
  const [role] = roles;
  return unmet(
    'criterion.evidence-unverified',
    words,
    role === undefined ? {} : { remedy: { act: 'ask', role } },
  );
};

const ofOtherContent: Miss = ({
  criterion,
  kind,
  ofKind,
  standing,
  name,
  wantedWords,
  help,
  remedy,
  situation,
}) => {
  const { where } = criterion;
  const piece = newest(ofKind.filter((each) => standing(each) === 'counts'));
  if (piece === undefined || where === undefined) return undefined;
  const { why } = checkCondition(where, situation, kind.fields, piece.values);
  const words = () => ({
    ...help(),
    seen: why(),
    parameters: { evidence: name(), wanted: wantedWords(), why: why() },
  });
  return unmet('criterion.evidence-not-matching', words, { remedy });
};

const retracted: Miss = (missing) => {
  const piece = nearest(missing, 'retracted');
  if (piece?.retracted === undefined) return undefined;
  const { reason } = piece.retracted;
  const { name, help, remedy, situation } = missing;
  const date = () => day(piece.occurredAt, situation.facts.zone);
  const words = () => ({ ...help(), parameters: { evidence: name(), date: date(), reason } });
  return unmet('criterion.evidence-retracted', words, { remedy });
};

const rejected: Miss = (missing) => {
  const piece = nearest(missing, 'rejected');
  if (piece?.rejected === undefined) return undefined;
  const { reason } = piece.rejected;
  const { name, help, remedy, situation } = missing;
  const date = () => day(piece.occurredAt, situation.facts.zone);
  const words = () => ({ ...help(), parameters: { evidence: name(), date: date(), reason } });
  return unmet('criterion.evidence-rejected', words, { remedy });
};

const notFromLink: Miss = ({ kind, name, wantedWords, help, remedy, situation }) => {
  const { from } = kind;
  if (from === undefined) return undefined;
  const link = () =>
    full(situation.process.definition.links?.find(({ id }) => id === from.link)?.name, from.link);
  const words = () => ({ ...help(), parameters: { evidence: name(), link: link(), wanted: wantedWords() } });
  return unmet('criterion.evidence-not-from-linked', words, { remedy });
};

/** The ways to miss, the nearest first: too few, ended, of another time, vouched for too weakly, not (yet) let stand, of other content, retracted. */
export const MISSES: readonly Miss[] = [
  tooFew,
  expired,
  lapsed,
  uncertain,
  outsideWindow,
  tooShort,
  tooWeak,
  unverified,
  rejected,
  ofOtherContent,
  retracted,
  notFromLink,
];
