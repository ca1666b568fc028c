import type { Criterion } from '../../../../engine/model/criterion.js';
import type { RecordScene } from '../../story/scene.js';
import type { Lack } from '../planning.js';

/** Completes the task. */
export function* repairTask(lack: Lack<Extract<Criterion, { kind: 'task' }>>): Generator<RecordScene> {
  const { planning, scene, criterion, depth } = lack;
  const { stage, task } = criterion;
  const by = planning.process.stages.get(stage)?.tasks.find(({ id }) => id === task)?.by;
  const next = planning.give(
    scene,
    () => ({ type: 'complete-task', stage, task }),
    by === undefined ? [] : [by],
    depth,
  );
  if (next !== undefined) yield next;
}
