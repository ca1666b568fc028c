import type { FullText } from '../../../engine/model/text.js';
import type { Attempt, Counterexample, FindingSubject, StoryAct, VerificationFinding } from '../finding.js';
import { makeMove } from '../explore/make-move.js';
import type { Node } from '../explore/exploration.js';
import { actingAs, type Edge } from '../moves/edge.js';
import { fill } from '../planner/fill.js';
import type { Planner } from '../planner/planner.js';
import { refusalOf, replay } from '../story/replay.js';
import { NOTHING_YET, perform, type RecordScene } from '../story/scene.js';
import type { Sight } from '../story/sight.js';
import { stepsOf, wordsOf } from '../story/words.js';
import { sentence } from './wording.js';
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

/** A record that was brought to where something is seen, and what is refused there. */
export interface Place {
  readonly scene: RecordScene;
  readonly attempts: readonly Attempt[];
}

/** What a story shows at its end: in words, and what is to be seen of approvals and timers. */
export interface Showing {
  end(scene: RecordScene): FullText;
  seen(scene: RecordScene): readonly Sight[];
}

/** The first story of records at places that shows what is told of it when it is run again. */
export function shownAt(
  survey: Survey,
  places: Iterable<Place>,
  showing: Showing,
): Counterexample | undefined {
  for (const { scene, attempts } of places) {
    const story = storyOf(survey, scene, showing.end(scene), attempts);
    const seen = { ...story, expected: { ...story.expected, seen: showing.seen(scene) } };
    if (replay(survey.process, seen).reproduced) return seen;
  }
  return undefined;
}

/** The story of the record that came furthest, or of the creation that is refused; undefined where there is neither. */
export function furthestStory(survey: Survey, end: FullText): Counterexample | undefined {
  const { furthest, edges } = survey;
  if (furthest !== undefined) return storyOf(survey, furthest.scene, end);
  const creation = edges.find(({ kind }) => kind === 'create');
  return creation && refusedCreation(survey, creation, end);
}

/** What does not hold, with the story that shows it; left open where there is none. */
export function violation(
  { message, ...about }: FindingSubject,
  counterexample: Counterexample | undefined,
): VerificationFinding {
  if (counterexample !== undefined) return { ...about, message, verdict: 'violated', counterexample };
  const open = sentence(
    '{message} No record was found that shows it.',
    '{message}但未找到能说明这一点的记录。',
    { message },
  );
  return { ...about, message: open, verdict: 'unknown' };
}

/** The record moved on until it comes to what is looked for; undefined where that does not succeed. */
export function follow(survey: Survey, node: Node, path: readonly Edge[]): RecordScene | undefined {
  const planner = survey.planner();
  let scene: RecordScene | undefined = node.scene;
  for (const edge of path) scene &&= makeMove(planner, scene, edge)?.after;
  return scene;
}
