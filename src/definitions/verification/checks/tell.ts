import type { FullText } from '../../../engine/model/text.js';
import type { Attempt, Counterexample, StoryAct } from '../finding.js';
import { makeMove } from '../explore/make-move.js';
import type { Node } from '../explore/exploration.js';
import { actingAs, type Edge } from '../moves/edge.js';
import { fill } from '../planner/fill.js';
import type { Planner } from '../planner/planner.js';
import { refusalOf } from '../story/replay.js';
import { NOTHING_YET, perform, type RecordScene } from '../story/scene.js';
import { stepsOf, wordsOf } from '../story/words.js';
import type { Survey } from './survey.js';

/** How deep the preparation of something that is going to be refused goes. */
const DEPTH = 4;

/** The story of a record as it stands. */
export function storyOf(
  survey: Survey,
  scene: RecordScene,
  end: FullText,
  attempts: readonly Attempt[] = [],
): Counterexample {
  const { stage, closed } = scene.state;
  return {
    steps: stepsOf(survey.process, scene.acts),
    ...(attempts.length === 0 ? {} : { attempts }),
    end,
    expected: { stage, ...(closed === undefined ? {} : { outcome: closed.outcome }) },
  };
}

/** A move tried on a record, with what refuses it; undefined when it is accepted. */
export function attempt(survey: Survey, scene: RecordScene, edge: Edge): Attempt | undefined {
  const planner = survey.planner();
  const [as = 'owner'] = actingAs(edge);
  const form = { fields: edge.asks, conditions: [] };
  const [answers = {}] = fill(form, planner.candidates, planner.situation(scene, as));
  const act: StoryAct = { kind: 'command', command: edge.command(answers), as };
  const refused = refusalOf(perform(survey.process, scene, act));
  return refused === undefined ? undefined : { act, words: wordsOf(survey.process, act), refused };
}

/** The record with everything done for a move that can be, so that what refuses it then is what cannot be done. */
export function prepared(survey: Survey, { scene }: Node, edge: Edge): RecordScene {
  const planner = survey.planner();
  const because = survey.impossibility(edge)?.because ?? [];
  const [as = 'owner'] = actingAs(edge);
  for (const given of because) {
    const criteria = edge.criteria.filter(({ path }) => path !== given.path);
    const next = planner.satisfy(scene, { criteria, as }, DEPTH);
    if (next !== undefined) return next;
  }
  return scene;
}

/** The story up to a move that is refused; undefined where the engine accepts it after all. */
export function refusalStory(
  survey: Survey,
  node: Node,
  edge: Edge,
  end: FullText,
): Counterexample | undefined {
  const scene = prepared(survey, node, edge);
  const tried = attempt(survey, scene, edge) ?? attempt(survey, node.scene, edge);
  if (tried === undefined) return undefined;
  return storyOf(survey, attempt(survey, scene, edge) === undefined ? node.scene : scene, end, [tried]);
}

/** The story of a creation that is refused. */
export function refusedCreation(survey: Survey, edge: Edge, end: FullText): Counterexample | undefined {
  const required = survey.definition.fields.filter(({ required: needed, is }) => needed && is === undefined);
  const planner: Planner = survey.planner();
  const values = required.flatMap((field) => {
    const [value] = planner.candidates.of(field, planner.blankScope());
    return value === undefined ? [] : [[field.id, value] as const];
  });
  const act: StoryAct = { kind: 'command', command: edge.command(Object.fromEntries(values)), as: 'owner' };
  const refused = refusalOf(perform(survey.process, NOTHING_YET, act));
  if (refused === undefined) return undefined;
  return { steps: stepsOf(survey.process, [act]), end, expected: { refused } };
}

/** The record moved on until it comes to what is looked for; undefined where that does not succeed. */
export function follow(survey: Survey, node: Node, path: readonly Edge[]): RecordScene | undefined {
  const planner = survey.planner();
  let scene: RecordScene | undefined = node.scene;
  for (const edge of path) scene &&= makeMove(planner, scene, edge)?.after;
  return scene;
}
