import type { FullText } from '../../../../engine/model/text.js';
import type { Survey } from '../../checks/survey.js';
import { shownAt, type Place, type Showing } from '../../checks/tell.js';
import type { Counterexample } from '../../finding.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import { NOTHING_YET, perform, type RecordScene, type Scene } from '../../story/scene.js';
import { standingOf } from '../../story/timer-standing.js';
import { storyAt } from '../approvals/approval-story.js';
import { gatesAskingFor } from '../approvals/uses.js';
import { hasCome } from './moment-check.js';
import type { Timer } from './timer.js';

/** How deep the preparation of a moment goes. */
const DEPTH = 4;

/** Records from which it is tried to let a moment come. */
const TRIED = 8;

/** The moment of a story at which a timer was set. */
function whenSet(survey: Survey, timer: Timer, { acts }: RecordScene): RecordScene | undefined {
  let scene: Scene = NOTHING_YET;
  for (const act of acts) {
    const performance = perform(survey.process, scene, act);
    if (!('scene' in performance)) return undefined;
    if (standingOf(timer, survey.process, performance.scene) !== 'unset') return performance.scene;
    scene = performance.scene;
  }
  return undefined;
}

/** Records for which the timer has just been set. */
function* justSet(survey: Survey, timer: Timer): Generator<Place> {
  for (const { scene } of survey.nodes) {
    const set = whenSet(survey, timer, scene);
    if (set !== undefined) yield { scene: set, attempts: [] };
  }
  const { moment } = timer;
  if (moment === undefined) return;
  const planner = survey.planner();
  for (const { scene } of survey.nodes.slice(0, TRIED)) {
    const come = planner.satisfy(scene, { criteria: [hasCome(moment)], as: 'owner' }, DEPTH);
    const set = come && whenSet(survey, timer, come);
    if (set !== undefined) yield { scene: set, attempts: [] };
  }
}

/** The story of a record for which the time of a timer is over in the moment it is set. */
export function storyOfDueAtOnce(survey: Survey, timer: Timer, end: FullText): Counterexample | undefined {
  const showing: Showing = {
    end: () => end,
    seen: () => [{ kind: 'due-at-once', timer: timer.path }],
  };
  const approval = survey.definition.approvals?.find(({ id }) => id === timer.approval);
  if (approval === undefined) return shownAt(survey, justSet(survey, timer), showing);
  // Its time begins when the approval is asked for.
  const step = approval.steps.flat().find((one) => one === timer.part);
  const criteria = step?.if === undefined ? [] : [conditionHolds(step.if, `${step.path}.if`)];
  return storyAt(survey, gatesAskingFor(approval, survey.process), { criteria }, showing);
}
