import type { Criterion } from '../../../../engine/model/criterion.js';
import type { RecordScene } from '../../story/scene.js';
import type { Lack } from '../planning.js';

/** Takes the approval as granted. */
export function* repairApproval(
  lack: Lack<Extract<Criterion, { kind: 'approval' }>>,
): Generator<RecordScene> {
  const { planning, scene, criterion } = lack;
  const next = planning.perform(scene, { kind: 'granted', approval: criterion.approval });
  if (next !== undefined) yield next;
}
