import type { EvidenceKind } from '../../../engine/model/process-definition.js';
import type { Value, Values } from '../../../engine/model/value.js';
import { idOf } from '../story/cast.js';
import type { RecordScene } from '../story/scene.js';
import type { Planning } from './planning.js';

/** Files a version of a document. */
export function attach(
  planning: Planning,
  scene: RecordScene,
  artifact: string,
  depth: number,
): RecordScene | undefined {
  const kind = planning.process.artifacts.get(artifact);
  if (kind === undefined) return undefined;
  const file = `${artifact}.${kind.formats[0] ?? 'pdf'}`;
  const command = {
    type: 'attach-artifact' as const,
    artifact,
    sha256: '0'.repeat(64),
    size: 1,
    fileName: file,
    mediaType: 'application/octet-stream',
  };
  return planning.give(scene, () => command, kind.by === undefined ? [] : [kind.by], depth);
}

/** Records a piece of evidence, filing first the document it has to rest on; what comes through a link is taken from there. */
export function record(
  planning: Planning,
  scene: RecordScene,
  kind: EvidenceKind,
  piece: { readonly values: Values; readonly occurredAt?: string },
  depth: number,
): RecordScene | undefined {
  if (kind.from !== undefined)
    return planning.perform(scene, { kind: 'taken', evidence: kind.id, values: piece.values });
  const missing = kind.artifact !== undefined && scene.state.artifacts[kind.artifact] === undefined;
  const ready = missing ? attach(planning, scene, kind.artifact, depth) : scene;
  return (
    ready &&
    planning.give(
      ready,
      ({ acts, state }) => {
        const version = kind.artifact === undefined ? undefined : state.artifacts[kind.artifact]?.version;
        return {
          type: 'record-evidence',
          id: idOf(`piece ${String(acts.length)}`),
          evidence: kind.id,
          provenance: kind.provenance,
          ...piece,
          ...(version === undefined ? {} : { artifactVersion: version }),
          ...(kind.provenance === 'buyer-produced' && version === undefined
            ? { source: 'mail from the customer' }
            : {}),
        };
      },
      kind.by === undefined ? [] : [kind.by],
      depth,
    )
  );
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
