import type { Criterion } from '../../../../engine/model/criterion.js';
import type { RecordScene } from '../../story/scene.js';
import { approve } from '../approve.js';
import type { Lack } from '../planning.js';

/** Asks for the approval and has it granted. */
export function* repairApproval(
  lack: Lack<Extract<Criterion, { kind: 'approval' }>>,
): Generator<RecordScene> {
  const { planning, scene, criterion, depth } = lack;
  const next = approve(planning, scene, criterion.approval, depth);
  if (next !== undefined) yield next;
}
