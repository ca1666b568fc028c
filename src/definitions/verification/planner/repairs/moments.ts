import { heldSince } from '../../../../engine/approvals/standing.js';
import { resolveWindow } from '../../../../engine/criteria/time-window.js';
import type { TimeWindow } from '../../../../engine/model/criterion.js';
import { subtractDuration } from '../../../../engine/time/duration.js';
import { Reads } from '../../moves/reads.js';
import type { RecordScene } from '../../story/scene.js';
import { approve } from '../approve.js';
import { fill } from '../fill.js';
import type { Lack, Planning } from '../planning.js';
import { attach, record } from '../record.js';

/** The scene once an instant has passed. */
export function waitPast(planning: Planning, scene: RecordScene, instant: string): RecordScene | undefined {
  const minutes = Math.ceil((Date.parse(instant) - Date.parse(scene.now)) / 60_000) + 1;
  return minutes <= 0 ? scene : planning.perform(scene, { kind: 'wait', duration: `PT${String(minutes)}M` });
}

/** Brings about what the moments of a window are told by: an approval, a document, a piece of evidence. */
function* toldMoments({ planning, scene, criterion, goal, depth }: Lack): Generator<RecordScene> {
  const reads = new Reads(planning.process).criteria([criterion]);
  let next: RecordScene | undefined = scene;
  for (const approval of reads.approvals) {
    if (heldSince(approval, planning.situation(scene, goal.as)) === undefined)
      next &&= approve(planning, next, approval, depth);
  }
  for (const artifact of reads.artifacts) {
    if (scene.state.artifacts[artifact] === undefined) next &&= attach(planning, next, artifact, depth);
  }
  for (const id of reads.evidence) {
    const kind = planning.process.evidence.get(id);
    if (kind === undefined || scene.evidence.some((piece) => piece.kind === id)) continue;
    const situation = next && planning.situation(next, goal.as);
    const [values] = situation
      ? fill({ fields: kind.fields, conditions: [] }, planning.candidates, situation)
      : [];
    next = next && values && record(planning, next, kind, { values }, depth);
  }
  if (next !== undefined && next !== scene) yield next;
}

/** When something should have happened to lie in the window, and the scene from which that can be said. */
export interface Timing {
  readonly scene: RecordScene;
  /** Now when absent. */
  readonly occurredAt?: string;
}

/** How what happens can come to lie in the window of a criterion. */
export function* timings(lack: Lack & { readonly criterion: TimeWindow }): Generator<Timing> {
  const { planning, scene, criterion, goal } = lack;
  const situation = planning.situation(scene, goal.as);
  const window = resolveWindow(criterion, situation);
  if (window.untold !== undefined) {
    for (const told of toldMoments(lack)) yield* timings({ ...lack, scene: told, depth: 0 });
    return;
  }
  const { after, before } = window;
  const ready = after === undefined ? scene : waitPast(planning, scene, after);
  if (ready === undefined) return;
  if (before === undefined || ready.now < before) {
    yield { scene: ready };
    return;
  }
  const earlier = subtractDuration(before, 'PT1M', situation.facts.zone);
  if (earlier !== undefined) yield { scene: ready, occurredAt: earlier };
}
