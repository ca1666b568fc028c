import { actingAs, type Edge } from '../moves/edge.js';
import { Reads } from '../moves/reads.js';
import { sendBack } from '../planner/approve.js';
import { fill } from '../planner/fill.js';
import type { Planner } from '../planner/planner.js';
import type { RecordScene } from '../story/scene.js';

/** How many acts may have to come before one another: a document before the evidence before the field before the move. */
const DEPTH = 5;

/** A move made: how things stood just before, and after. */
export interface Made {
  readonly before: RecordScene;
  readonly after: RecordScene;
}

function arrived({ state }: RecordScene, { kind, to }: Edge): boolean {
  return kind === 'close' ? state.closed?.outcome === to : state.stage === to && state.closed === undefined;
}

function actors(planner: Planner, edge: Edge): readonly string[] {
  const likely = actingAs(edge);
  // Criteria that ask who acts may want somebody in particular.
  const particular = new Reads(planner.process).criteria(edge.criteria).instance;
  return particular ? [...new Set([...likely, ...planner.process.roles.keys()])] : likely;
}

/** Brings about what a move asks for, and makes it. */
export function makeMove(planner: Planner, scene: RecordScene, edge: Edge): Made | undefined {
  for (const as of actors(planner, edge)) {
    const acting = planner.someone(scene, as, DEPTH);
    const before = acting && planner.satisfy(acting, { criteria: edge.criteria, as }, DEPTH);
    if (before === undefined) continue;
    if (edge.approval !== undefined) {
      const back = sendBack(planner, before, edge.approval, DEPTH);
      if (back !== undefined && arrived(back, edge)) return { before, after: back };
      continue;
    }
    const form = { fields: edge.asks, conditions: [] };
    const [answers] = fill(form, planner.candidates, planner.situation(before, as));
    const after = answers && planner.insist(before, () => edge.command(answers), as, DEPTH);
    if (after !== undefined && arrived(after, edge)) return { before, after };
  }
  return undefined;
}
