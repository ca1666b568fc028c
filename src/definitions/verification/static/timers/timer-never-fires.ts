import type { Condition } from '../../../../engine/model/condition.js';
import type { Check, Survey } from '../../checks/survey.js';
import { violation } from '../../checks/tell.js';
import { sentence } from '../../checks/wording.js';
import type { FindingSubject, VerificationFinding } from '../../finding.js';
import { refuteGate } from '../refute-gate.js';
import { anchorsOf } from './anchors.js';
import { hasCome } from './moment-check.js';
import { storyOfNotFiring, storyOfNotReaching } from './timer-story.js';
import { timersOf, type Timer } from './timer.js';

const ID = 'timer-never-fires';

/** That the record stands in none of the stages. */
function notIn(stages: readonly string[]): readonly Condition[] {
  return stages.map((id) => ({ kind: 'expression', source: `stage != "${id}"` }));
}

function about(en: string, zh: string, { name, part, key, moment = '' }: Timer): FindingSubject {
  return { check: ID, message: sentence(en, zh, { timer: name, moment }), part, key };
}

function undecided(timer: Timer): VerificationFinding {
  const en = 'It could not be decided whether {timer} ever fires.';
  return { ...about(en, '未能判定{timer}是否会触发。', timer), verdict: 'unknown' };
}

/** The stage that a moment is reckoned from and no record comes to. */
function unreachedIn(moment: string, survey: Survey, unreached: readonly string[]): string | undefined {
  const anchors = anchorsOf(moment, survey.process).map((anchor) => anchor.replaceAll(/\s/g, ''));
  return unreached.find((id) => anchors.includes(`entered(${id})`));
}

function ofMoment(timer: Timer, moment: string, survey: Survey): readonly VerificationFinding[] {
  const unreached = survey.definition.stages.map(({ id }) => id).filter((id) => survey.isUnreachable(id));
  const stages = notIn(unreached);
  const ask = (conditions: readonly Condition[], proofOnly: boolean) =>
    refuteGate(survey.process, [hasCome(moment)], { conditions: [...stages, ...conditions], proofOnly });
  const answer = ask(timer.if === undefined ? [] : [timer.if], false);
  if (answer.verdict === 'possible') return [];
  if (answer.verdict === 'unknown') return [undecided(timer)];
  if (timer.if !== undefined && ask([], true).verdict !== 'impossible') {
    const subject = about(
      '{timer} never fires: its condition never holds once {moment} has come.',
      '{timer}永不触发：到达 {moment} 后其条件永远无法成立。',
      timer,
    );
    return [violation(subject, storyOfNotFiring(survey, timer, 'condition'))];
  }
  const subject = about(
    '{timer} never fires: {moment} never comes.',
    '{timer}永不触发：{moment} 永远不会到来。',
    timer,
  );
  const stage = unreachedIn(moment, survey, unreached);
  const story =
    stage === undefined
      ? storyOfNotFiring(survey, timer, 'moment')
      : storyOfNotReaching(survey, timer, stage);
  return [violation(subject, story)];
}

function ofCondition(timer: Timer, survey: Survey): readonly VerificationFinding[] {
  if (timer.if === undefined) return [];
  const answer = refuteGate(survey.process, [], { conditions: [timer.if] });
  if (answer.verdict === 'possible') return [];
  if (answer.verdict === 'unknown') return [undecided(timer)];
  const subject = about(
    '{timer} never fires: its condition can never hold.',
    '{timer}永不触发：其条件永远无法成立。',
    timer,
  );
  return [violation(subject, storyOfNotFiring(survey, timer, 'condition'))];
}

function ofStage(timer: Timer, stage: string, survey: Survey): readonly VerificationFinding[] {
  if (!survey.isUnreachable(stage)) return [];
  const subject = about(
    '{timer} never runs out: no record comes to this stage.',
    '{timer}永不到期：没有记录会进入该阶段。',
    timer,
  );
  return [violation(subject, storyOfNotReaching(survey, timer, stage))];
}

/** What is wrong with a timer that never fires: its moment never comes, or what it is for is never so by then. */
export function neverFires(timer: Timer, survey: Survey): readonly VerificationFinding[] {
  if (timer.stage !== undefined) return ofStage(timer, timer.stage, survey);
  return timer.moment === undefined ? ofCondition(timer, survey) : ofMoment(timer, timer.moment, survey);
}

/** The moment of every timer comes for some record, and its condition holds by then. */
export const timerNeverFires: Check = {
  id: ID,
  run: (survey) => timersOf(survey.process).flatMap((timer) => neverFires(timer, survey)),
};
