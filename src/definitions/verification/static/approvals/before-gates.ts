import { mayBeEntered } from '../../../../engine/computations/may-be-entered.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import type { Values } from '../../../../engine/model/value.js';
import type { Survey } from '../../checks/survey.js';
import { attemptAct, gatedActs } from '../../checks/attempt-act.js';
import { attempt, type Place } from '../../checks/tell.js';
import type { Attempt } from '../../finding.js';
import type { RecordScene } from '../../story/scene.js';
import type { Node } from '../../explore/exploration.js';
import { actingAs } from '../../moves/edge.js';
import { holdsIn } from '../../story/replay.js';
import { anyGranted, applying, asksAll, has, waysAsking, type Asking } from './asking-gates.js';

/** How deep the preparation of a record goes. */
const DEPTH = 4;

/** What the record is to be like that is brought before a gate. */
export interface Likeness {
  readonly criteria: readonly Criterion[];
  /** What it might hold from the beginning to be so. */
  readonly values?: Values;
}

/** The records in a stage, and one that held the values from the beginning. */
export function* standingIn(survey: Survey, stage: string, { values = {} }: Likeness): Generator<Node> {
  const nodes = survey.exploration.at(stage);
  yield* nodes;
  const entered = Object.entries(values).filter(([id]) => {
    const field = survey.process.fields.get(id);
    return field !== undefined && mayBeEntered(field);
  });
  const [first] = nodes;
  const again = first && survey.exploration.retrace(first.path, Object.fromEntries(entered));
  if (again !== undefined) yield again;
}

/** What a criterion of the gate asks for beside the approvals. */
function beside(top: Criterion, asking: Asking): readonly Criterion[] {
  if (!has(top, asking)) return [top];
  return top.kind === 'all' && top.if === undefined ? top.of.flatMap((part) => beside(part, asking)) : [];
}

/** A gate that approvals are asked for in: all its criteria, and what is tried before it. */
interface Gate {
  readonly criteria: readonly Criterion[];
  readonly as: string;
  attempt(scene: RecordScene): Attempt | undefined;
}

/** The records before a gate, with everything else done that it asks for as far as that can be. */
function* before(
  survey: Survey,
  gate: Gate,
  asking: Asking,
  wanted: readonly Criterion[],
  nodes: Iterable<Node>,
): Generator<Place> {
  const planner = survey.planner({ avoid: anyGranted(asking) });
  const others = gate.criteria.flatMap((top) => beside(top, asking));
  const tops = gate.criteria.filter((top) => has(top, asking));
  for (const { scene } of nodes) {
    for (const criteria of [[...others, ...wanted], wanted]) {
      const ready = planner.satisfy(scene, { criteria, as: gate.as }, DEPTH);
      const tried = ready && gate.attempt(ready);
      if (ready === undefined || tried === undefined) continue;
      if (tops.every(({ path }) => tried.refused.includes(path))) yield { scene: ready, attempts: [tried] };
    }
  }
}

/**
 * Records before the gates that all of some criteria stand in, with the approvals they ask for granted at no moment: the
 * move, or the act, is refused for want of them.
 */
export function* beforeGates(survey: Survey, asking: Asking, likeness: Likeness): Generator<Place> {
  const wanted = [...applying(asking), ...likeness.criteria];
  for (const edge of waysAsking(survey, asking)) {
    if (edge.from === undefined) continue;
    const [as = 'owner'] = actingAs(edge);
    const gate = {
      criteria: edge.criteria,
      as,
      attempt: (scene: RecordScene) => attempt(survey, scene, edge),
    };
    yield* before(survey, gate, asking, wanted, standingIn(survey, edge.from, likeness));
  }
  for (const act of gatedActs(survey).filter(({ requires }) => asksAll(requires, asking))) {
    const [as = 'owner'] = act.by ?? [];
    const tried = (scene: RecordScene) => attemptAct(survey, scene, act);
    yield* before(survey, { criteria: act.requires, as, attempt: tried }, asking, wanted, survey.nodes);
  }
}

/** Records anywhere that are as wanted: for what no move asks for, or whose gates no record comes to. */
export function* anywhere(survey: Survey, asking: Asking, { criteria }: Likeness): Generator<Place> {
  const granted = anyGranted(asking);
  const planner = survey.planner({ avoid: granted });
  for (const { scene } of survey.nodes) {
    if (holdsIn(survey.process, scene, granted)) continue;
    const ready = planner.satisfy(scene, { criteria, as: 'owner' }, DEPTH);
    if (ready !== undefined) yield { scene: ready, attempts: [] };
  }
}
