import type { Command } from '../../../engine/model/command.js';
import type { ArtifactKind, EvidenceKind } from '../../../engine/model/process-definition.js';
import type { Provenance } from '../../../engine/model/provenance.js';
import type { Value, Values } from '../../../engine/model/value.js';
import { idOf } from '../story/cast.js';
import { everybodyIn } from '../story/company.js';
import type { RecordScene } from '../story/scene.js';
import type { Planning } from './planning.js';

/** What a piece of evidence says, and when it happened; now when that is absent. */
export interface Piece {
  readonly values: Values;
  readonly occurredAt?: string;
  /** What the criterion asks for, where that is more than the kind does. */
  readonly provenance?: Provenance;
}

/** The command that files a version of a document. */
export function filing({ id, formats }: ArtifactKind): Command {
  return {
    type: 'attach-artifact',
    artifact: id,
    sha256: '0'.repeat(64),
    size: 1,
    fileName: `${id}.${formats[0] ?? 'pdf'}`,
    mediaType: 'application/octet-stream',
  };
}

/** The command that records a piece of evidence on a record as it stands. */
export function recording(kind: EvidenceKind, piece: Piece, { acts, state }: RecordScene): Command {
  const version = kind.artifact === undefined ? undefined : state.artifacts[kind.artifact]?.version;
  const { provenance = kind.provenance, ...content } = piece;
  return {
    type: 'record-evidence',
    id: idOf(`piece ${String(acts.length)}`),
    evidence: kind.id,
    provenance,
    ...content,
    ...(version === undefined ? {} : { artifactVersion: version }),
    ...(provenance === 'buyer-produced' && version === undefined ? { source: 'mail from the customer' } : {}),
  };
}

/** Files a version of a document. */
export function attach(
  planning: Planning,
  scene: RecordScene,
  artifact: string,
  depth: number,
): RecordScene | undefined {
  const kind = planning.process.artifacts.get(artifact);
  if (kind === undefined) return undefined;
  return planning.give(scene, () => filing(kind), kind.by === undefined ? [] : [kind.by], depth);
}

/** Records a piece of evidence, filing first the document it has to rest on, and has it verified where that is asked; what comes through a link is taken from there. */
export function record(
  planning: Planning,
  scene: RecordScene,
  kind: EvidenceKind,
  piece: Piece,
  depth: number,
): RecordScene | undefined {
  if (kind.from !== undefined) {
    const taken = planning.perform(scene, { kind: 'taken', evidence: kind.id, values: piece.values });
    return taken && verified(planning, taken, kind, depth);
  }
  const missing = kind.artifact !== undefined && scene.state.artifacts[kind.artifact] === undefined;
  const ready = missing ? attach(planning, scene, kind.artifact, depth) : scene;
  if (ready === undefined) return undefined;
  if (kind.verifiedBy === undefined)
    return planning.give(
      ready,
      (now) => recording(kind, piece, now),
      kind.by === undefined ? [] : [kind.by],
      depth,
    );
  return recordedAndVerified(planning, ready, kind, piece, depth);
}

/** Those who may do something, whoever holds the roles by then; whoever works on the record where nobody in particular does. */
function doers(planning: Planning, scene: RecordScene, by: readonly string[] | undefined): readonly string[] {
  const roles = by ?? [...planning.process.roles.keys()];
  const everybody = everybodyIn(planning.process, roles, scene.state);
  return [...new Set([...(by === undefined ? ['owner'] : []), ...everybody, ...roles])];
}

/** The record with the piece recorded by somebody and verified by somebody else. */
function recordedAndVerified(
  planning: Planning,
  scene: RecordScene,
  kind: EvidenceKind,
  piece: Piece,
  depth: number,
): RecordScene | undefined {
  for (const as of doers(planning, scene, kind.by)) {
    const acting = planning.someone(scene, as, depth);
    const recorded = acting && planning.insist(acting, (now) => recording(kind, piece, now), as, depth);
    const done = recorded && verified(planning, recorded, kind, depth);
    if (done !== undefined) return done;
  }
  return undefined;
}

/** The record with its newest piece verified, where that is asked. */
function verified(
  planning: Planning,
  scene: RecordScene,
  { verifiedBy }: EvidenceKind,
  depth: number,
): RecordScene | undefined {
  const evidence = scene.evidence.at(-1)?.id;
  if (verifiedBy === undefined || evidence === undefined) return scene;
  for (const as of doers(planning, scene, verifiedBy)) {
    const acting = planning.someone(scene, as, depth);
    const done = acting && planning.insist(acting, () => ({ type: 'verify-evidence', evidence }), as, depth);
    if (done !== undefined) return done;
  }
  return undefined;
}

/** Takes back pieces of evidence. */
export function retract(
  planning: Planning,
  scene: RecordScene,
  pieces: readonly string[],
  depth: number,
): RecordScene | undefined {
  let next: RecordScene | undefined = scene;
  for (const piece of pieces) {
    const kind = planning.process.evidence.get(scene.evidence.find(({ id }) => id === piece)?.kind ?? '');
    next &&= planning.give(
      next,
      () => ({ type: 'retract-evidence', evidence: piece, reason: 'as the story goes' }),
      kind?.by === undefined ? [] : [kind.by],
      depth,
    );
  }
  return next;
}

/** Sets one field. */
export function set(
  planning: Planning,
  scene: RecordScene,
  field: string,
  value: Value | null,
  depth: number,
): RecordScene | undefined {
  return planning.isFree(field, scene) ? planning.setFields(scene, { [field]: value }, depth) : undefined;
}
