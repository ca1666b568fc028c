import { evaluateCriterion } from '../../../engine/criteria/evaluate-criterion.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import { situationOf } from '../../../engine/situation.js';
import type { Attempt, Counterexample, StoryStep } from '../finding.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { allCriteria } from '../moves/all-criteria.js';
import { isAsSeen } from './as-seen.js';
import { actorOf } from './cast.js';
import { factsOf, hasRecord, NOTHING_YET, perform, type Performance, type Scene } from './scene.js';

/** How a story went when it was run again; `why` says where it departed from what it tells. */
export type Replay = { readonly reproduced: true } | { readonly reproduced: false; readonly why: string };

function failed(why: string): Replay {
  return { reproduced: false, why };
}

/** Whether a criterion holds in a scene. */
export function holdsIn(process: ProcessInCalendar, scene: Scene, criterion: Criterion): boolean {
  const actor = hasRecord(scene) && actorOf(process, 'owner', scene.state);
  if (!hasRecord(scene) || !actor) return false;
  return (
    evaluateCriterion(criterion, situationOf(process, scene.state, factsOf(process, scene, actor)))
      .verdict === 'met'
  );
}

/** The codes, criteria and ids of what refused an act; undefined when it was accepted. */
export function refusalOf(performance: Performance): readonly string[] | undefined {
  if ('scene' in performance) return undefined;
  const { blockers, problems } = performance;
  return [
    ...blockers.flatMap(({ code, criterion }) => [code, ...(criterion === undefined ? [] : [criterion])]),
    ...problems.map(({ code }) => code),
  ];
}

function refusedAs(performance: Performance, wanted: readonly string[]): boolean {
  const found = refusalOf(performance);
  return found !== undefined && wanted.every((reason) => found.includes(reason));
}

class Rerun {
  constructor(
    private readonly process: ProcessInCalendar,
    private readonly story: Counterexample,
  ) {}

  run(): Replay {
    const { steps, expected } = this.story;
    let scene: Scene = NOTHING_YET;
    const moments: Scene[] = [];
    for (const [place, step] of steps.entries()) {
      const performance = perform(this.process, scene, step.act);
      const last = place === steps.length - 1 && expected.refused !== undefined;
      if (last && refusedAs(performance, expected.refused)) break;
      if (!('scene' in performance))
        return failed(`step ${String(place + 1)} (${step.words.en}) was refused`);
      if (last) return failed('the last step was accepted');
      scene = performance.scene;
      moments.push(scene);
      const broken = this.never(scene);
      if (broken) return failed(`what never held does after step ${String(place + 1)} (${step.words.en})`);
    }
    return this.end(scene, moments);
  }

  private end(scene: Scene, moments: readonly Scene[]): Replay {
    const { expected, attempts = [] } = this.story;
    const { state } = scene;
    if (state?.stage !== expected.stage) return failed(`it ends in ${String(state?.stage)}`);
    if (state?.closed?.outcome !== expected.outcome)
      return failed(`its outcome is ${String(state?.closed?.outcome)}`);
    const holding = (expected.unmet ?? []).find((path) => this.holds(scene, path));
    if (holding !== undefined) return failed(`${holding} holds`);
    const unseen = (expected.seen ?? []).find((sight) => !isAsSeen(sight, this.process, moments));
    if (unseen !== undefined) return failed(`${JSON.stringify(unseen)} is not so`);
    const accepted = attempts.find((attempt) => !this.isRefused(scene, attempt));
    return accepted === undefined ? { reproduced: true } : failed(`${accepted.words.en} is not refused so`);
  }

  private isRefused(scene: Scene, { act, refused }: Attempt & StoryStep): boolean {
    return refusedAs(perform(this.process, scene, act), refused);
  }

  private holds(scene: Scene, path: string): boolean {
    const criterion = allCriteria(this.process.definition).find((one) => one.path === path);
    return criterion === undefined || holdsIn(this.process, scene, criterion);
  }

  private never(scene: Scene): boolean {
    const { never } = this.story.expected;
    const guarantee = this.process.definition.guarantees?.find(({ id }) => id === never);
    return guarantee !== undefined && holdsIn(this.process, scene, guarantee.onlyAfter);
  }
}

/** Runs a counterexample again from nothing and compares every answer of the engine with what it tells. */
export function replay(process: ProcessInCalendar, story: Counterexample): Replay {
  return new Rerun(process, story).run();
}
