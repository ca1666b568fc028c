import type { RecordScene } from '../story/scene.js';
import type { Node } from '../explore/exploration.js';
import type { Edge } from '../moves/edge.js';
import { Reads } from '../moves/reads.js';
import { attach } from '../planner/record.js';
import { isFrozen } from '../proof/carried.js';
import { frozenIn } from './frozen-record.js';
import type { Survey } from './survey.js';

/** Values of one locked field that are tried. */
const VALUES = 16;

function isStuck(survey: Survey, scene: RecordScene, ways: readonly Edge[]): boolean {
  const known = frozenIn(survey.process, scene);
  return ways.every((edge) => survey.possible.impossibilityFor(edge, known) !== undefined);
}

/** The records that stand in the stage, and those like them with other values in what is locked there. */
function* suspects(survey: Survey, stage: string, ways: readonly Edge[]): Generator<RecordScene> {
  const { process, exploration } = survey;
  const nodes = exploration.at(stage);
  for (const { scene } of nodes) yield scene;
  const [first] = nodes;
  if (first === undefined) return;
  const reads = new Reads(process).criteria(ways.flatMap(({ criteria }) => criteria));
  yield* filed(survey, first, reads);
  const planner = survey.planner();
  const { scope } = planner.situation(first.scene, 'owner');
  for (const id of reads.fields) {
    const field = process.fields.get(id);
    if (field === undefined || !isFrozen(process, id, stage)) continue;
    for (const value of planner.candidates.of(field, scope).slice(0, VALUES)) {
      const node = exploration.retrace(first.path, { [id]: value });
      if (node !== undefined) yield node.scene;
    }
  }
}

/** The record with every document filed that the gates look at: what is filed is never taken back. */
function* filed(survey: Survey, { scene }: Node, { artifacts }: Reads): Generator<RecordScene> {
  const planner = survey.planner();
  let next = scene;
  for (const artifact of artifacts) next = attach(planner, next, artifact, 3) ?? next;
  if (next !== scene) yield next;
}

/** A record that stands in a stage and can make none of the moves. */
export function stuckRecord(survey: Survey, stage: string, ways: readonly Edge[]): RecordScene | undefined {
  for (const scene of suspects(survey, stage, ways)) if (isStuck(survey, scene, ways)) return scene;
  return undefined;
}
