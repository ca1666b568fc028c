import type { FullText } from '../../../../engine/model/text.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { plain } from '../../../../engine/criteria/wording.js';
import type { Survey } from '../../checks/survey.js';
import { furthestStory, shownAt, type Place, type Showing } from '../../checks/tell.js';
import { notReaching } from '../../checks/unreached-stage.js';
import { sentence } from '../../checks/wording.js';
import type { Counterexample } from '../../finding.js';
import { conditionFails } from '../../moves/condition-criterion.js';
import { waitPast } from '../../planner/repairs/moments.js';
import { applicability, seenByOwner } from '../../story/applicability.js';
import { replay } from '../../story/replay.js';
import type { RecordScene } from '../../story/scene.js';
import type { Sight } from '../../story/sight.js';
import { clockOf, standingOf } from '../../story/timer-standing.js';
import { refusedFor } from './missing.js';
import { hasCome, momentCheck } from './moment-check.js';
import type { Timer } from './timer.js';

/** How deep the preparation of a moment goes. */
const DEPTH = 4;

/** Records from which it is tried to let a moment come. */
const TRIED = 8;

/** What keeps a timer from firing: its moment never comes, or its condition never holds by then. */
export type Blame = 'moment' | 'condition';

/** The scene once the time of a timer is over, or what was its time when the waiting began. */
function waited(survey: Survey, scene: RecordScene, timer: Timer): RecordScene | undefined {
  const { at } = clockOf(timer, seenByOwner(survey.process, scene));
  return at === undefined ? undefined : waitPast(survey.planner(), scene, at);
}

/** Records with what the condition looks at filled in where that can be, so that it is told and not only unknown. */
function* told(survey: Survey, { if: condition, path }: Timer): Generator<RecordScene> {
  const planner = survey.planner();
  const criteria = condition === undefined ? [] : [conditionFails(condition, `${path}.if.not`)];
  const nodes = survey.nodes.slice(0, TRIED);
  for (const { scene } of nodes) yield planner.satisfy(scene, { criteria, as: 'owner' }, DEPTH) ?? scene;
}

/** The scene with the moment come: where that can be it lies ahead first, and time passes. */
function ripe(survey: Survey, scene: RecordScene, timer: Timer): RecordScene | undefined {
  const { moment } = timer;
  if (moment === undefined) return waited(survey, scene, timer);
  const brought = (criterion: Criterion) =>
    survey.planner().satisfy(scene, { criteria: [criterion], as: 'owner' }, DEPTH);
  const ahead = brought(momentCheck(`(${moment}) > now`));
  return (ahead && waited(survey, ahead, timer)) ?? brought(hasCome(moment));
}

/** Records for which time has passed and it has not fired; at last the one that came furthest, where it is not even set. */
function* places(survey: Survey, timer: Timer, blame: Blame): Generator<Place> {
  const scenes = blame === 'condition' ? told(survey, timer) : survey.nodes.map(({ scene }) => scene);
  for (const scene of scenes) {
    const later = blame === 'condition' ? ripe(survey, scene, timer) : waited(survey, scene, timer);
    if (later !== undefined) yield { scene: later, attempts: [] };
  }
  const { furthest } = survey;
  if (furthest === undefined) return;
  const { scene } = furthest;
  yield { scene, attempts: timer.moment === undefined ? [] : refusedFor(survey, scene, timer.moment) };
}

function seen(survey: Survey, timer: Timer, scene: RecordScene): Sight {
  const standing = standingOf(timer, survey.process, scene);
  const applies = applicability(timer.if, survey.process, scene);
  return { kind: 'not-fired', timer: timer.path, standing, applies };
}

function end(survey: Survey, timer: Timer, scene: RecordScene): FullText {
  const parameters = { timer: timer.name, moment: plain(timer.moment ?? '') };
  if (timer.moment === undefined)
    return sentence('the condition of {timer} does not hold', '{timer}的条件不成立', parameters);
  switch (standingOf(timer, survey.process, scene)) {
    case 'unset':
      return sentence('{moment} is not known', '{moment} 未知', parameters);
    case 'ahead':
      return sentence('{moment} still lies ahead', '{moment} 仍未到来', parameters);
    case 'due':
      return sentence(
        '{moment} has come, and the condition of {timer} does not hold',
        '{moment} 已到，而{timer}的条件不成立',
        parameters,
      );
  }
}

/** The story of a record for which a timer has fired at no moment. */
export function storyOfNotFiring(survey: Survey, timer: Timer, blame: Blame): Counterexample | undefined {
  const showing: Showing = {
    end: (scene) => end(survey, timer, scene),
    seen: (scene) => [seen(survey, timer, scene)],
  };
  const nothing = sentence('{timer} is never set', '{timer}从未设定', { timer: timer.name });
  return shownAt(survey, places(survey, timer, blame), showing) ?? furthestStory(survey, nothing);
}

/** The story of a record that does not come to the stage in which a timer would be set. */
export function storyOfNotReaching(survey: Survey, timer: Timer, stage: string): Counterexample | undefined {
  const target = survey.stage(stage);
  const story = target && notReaching(survey, target);
  if (story?.expected.stage === undefined) return story;
  const stories = (['yes', 'no', 'unknown'] as const).map((applies): Counterexample => {
    const sight: Sight = { kind: 'not-fired', timer: timer.path, standing: 'unset', applies };
    return { ...story, expected: { ...story.expected, seen: [sight] } };
  });
  return stories.find((one) => replay(survey.process, one).reproduced) ?? story;
}
