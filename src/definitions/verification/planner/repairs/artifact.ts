import type { Criterion } from '../../../../engine/model/criterion.js';
import type { RecordScene } from '../../story/scene.js';
import type { Lack } from '../planning.js';
import { attach } from '../record.js';
import { timings } from './moments.js';

/** Files a version of the document, when its window is open. */
export function* repairArtifact(
  lack: Lack<Extract<Criterion, { kind: 'artifact' }>>,
): Generator<RecordScene> {
  const { planning, criterion, depth } = lack;
  for (const { scene, occurredAt } of timings(lack)) {
    const next = occurredAt === undefined ? attach(planning, scene, criterion.artifact, depth) : undefined;
    if (next !== undefined) yield next;
  }
}
