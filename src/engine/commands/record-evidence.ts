import { expiryOf } from '../evidence-expiry.js';
import { full } from '../criteria/wording.js';
import { blocker, openInstance, roleHeld } from '../gates/blockers.js';
import { gateBlockers } from '../gates/gate.js';
import type { Blocker } from '../model/blocker.js';
import type { CommandOf } from '../model/command.js';
import type { Effect, InputProblem } from '../model/decision.js';
import type { EvidenceCheck } from '../model/evidence-check.js';
import type { Field } from '../model/field.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { occurrence } from '../time/occurrence.js';
import { checkValues } from '../values/check-values.js';
import { checkCondition } from '../criteria/condition-check.js';
import { correctionOf } from './correction.js';
import { checkEvidenceSource } from './evidence-source.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { correctionBlockers } from './may-correct.js';
import { pieceNamed } from './named-piece.js';
import { presentValues, tableRowIds } from './record-values.js';
import { doubtEffects, shakenBy } from './shaken-gates.js';

type Recording = CommandOf<'record-evidence'>;

function superseded({ supersedes }: Recording, situation: Situation): EvidencePiece | undefined {
  return supersedes === undefined ? undefined : pieceNamed(supersedes, situation);
}

function checkSuperseded(command: Recording, situation: Situation): readonly InputProblem[] {
  if (command.supersedes === undefined) return [];
  const piece = superseded(command, situation);
  if (piece?.kind === command.evidence && piece.retracted === undefined && piece.supersededBy === undefined)
    return [];
  const message = {
    en: 'Only a piece of the same kind that still stands can be corrected.',
    zh: '只能更正同一类且仍有效的证据。',
  };
  return [problem('/supersedes', 'value.unknown-evidence', message)];
}

function checkContent(fields: readonly Field[], command: Recording, situation: Situation) {
  const { facts, state } = situation;
  return checkValues(fields, command.values, {
    pointer: '/values',
    now: facts.now,
    zone: facts.zone,
    mode: 'complete',
    rowIds: tableRowIds(state.fields),
    applies: (field, values) =>
      field.if === undefined || checkCondition(field.if, situation, fields, values).holds !== false,
  });
}

/** What comes from a linked record is seen there, and nobody can say it here. */
function recordedByHand({ id, name, from }: EvidenceKind, situation: Situation): readonly Blocker[] {
  if (from === undefined) return [];
  const link = situation.process.definition.links?.find((each) => each.id === from.link);
  const parameters = { evidence: full(name, id), link: full(link?.name, from.link) };
  return [blocker('evidence.from-linked', parameters, { remedy: { act: 'link-record', link: from.link } })];
}

/** A piece that was drawn and taken back or corrected before its review hands the draw on to what takes its place. */
function isReviewed({ id }: EvidenceKind, { sampled, supersedes = '' }: Recording, { state }: Situation) {
  const inherited = state.checks?.[supersedes]?.checks.includes('review');
  return sampled === true || inherited === true || state.unreviewed?.includes(id) === true;
}

function checksAsked(kind: EvidenceKind, command: Recording, situation: Situation): readonly EvidenceCheck[] {
  return [
    ...(kind.verifiedBy === undefined ? [] : (['verification'] as const)),
    ...(isReviewed(kind, command, situation) ? (['review'] as const) : []),
  ];
}

/** Asks those who have to look at the piece, as far as they are known by name. */
function checkEffects(
  checks: readonly EvidenceCheck[],
  kind: EvidenceKind,
  situation: Situation,
): readonly Effect[] {
  const { actor, managersOfOwner } = situation.facts;
  return checks.map((check) => {
    const asked =
      check === 'review'
        ? managersOfOwner.slice(0, 1)
        : suppliers(kind.verifiedBy, situation).flatMap(({ users }) => users);
    const others = [...new Set(asked)].filter((id) => id !== actor.user);
    return {
      topic: check === 'review' ? ('evidence.to-review' as const) : ('evidence.to-verify' as const),
      ...(others.length === 0 ? {} : { recipients: others }),
    };
  });
}

/** Records a piece of evidence; it may correct (supersede) an earlier one, which then no longer counts. */
export const recordEvidence: CommandHandler<'record-evidence'> = (situation, command) => {
  const { process, facts, state } = situation;
  const kind = process.evidence.get(command.evidence);
  if (kind === undefined) {
    const known = [...process.evidence.keys()].join(', ');
    const message = {
      en: `${process.definition.key} declares no evidence ${command.evidence}; it declares ${known}.`,
      zh: `${process.definition.key} 未声明证据 ${command.evidence}；已声明：${known}。`,
    };
    return invalid([problem('/evidence', 'value.unknown-evidence-kind', message)]);
  }
  const corrected = superseded(command, situation);
  const correction = correctionOf(corrected, kind, command.values, situation);
  const content = checkContent(correction.fields, command, situation);
  const occurred = occurrence(command.occurredAt, facts.now, facts.zone);
  const source = checkEvidenceSource(kind, command, situation);
  const problems = [
    ...content.problems,
    ...('problem' in occurred
      ? [problem('/occurredAt', occurred.problem.code, occurred.problem.message)]
      : []),
    ...source,
    ...checkSuperseded(command, situation),
  ];
  if (problems.length > 0 || 'problem' in occurred) return invalid(problems);
  const blockers = [
    ...openInstance(situation, true),
    ...recordedByHand(kind, situation),
    ...roleHeld(kind.by, situation),
    ...(corrected === undefined ? [] : correctionBlockers(corrected, kind, situation)),
    ...correction.blockers,
    ...gateBlockers(kind.requires, situation),
  ];
  if (blockers.length > 0) return refused(blockers);
  const values = { ...correction.kept, ...presentValues(content.values) };
  const expiresAt = expiryOf(kind, values, occurred.at, facts);
  const checks = checksAsked(kind, command, situation);
  const piece = {
    id: command.id,
    kind: kind.id,
    values,
    provenance: command.provenance ?? ('rep-asserted' as const),
    occurredAt: occurred.at,
    ...(command.source === undefined ? {} : { source: command.source }),
    ...(command.artifactVersion === undefined ? {} : { artifactVersion: command.artifactVersion }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(command.supersedes === undefined ? {} : { supersedes: command.supersedes }),
    ...(checks.length === 0 ? {} : { checks }),
  };
  // What a passed gate took for true is said otherwise now: somebody has to look, whatever the new piece is worth.
  const shaken = corrected === undefined ? {} : shakenBy(corrected.id, situation);
  return accepted(
    [{ type: 'evidence.recorded', stage: state.stage, body: { piece, ...shaken } }],
    [...checkEffects(checks, kind, situation), ...doubtEffects(shaken, situation)],
  );
};
