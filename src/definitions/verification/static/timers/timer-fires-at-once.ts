import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { plain } from '../../../../engine/criteria/wording.js';
import { situationOf } from '../../../../engine/situation.js';
import { clockIn } from '../../../../engine/time/calendar-day.js';
import type { Check, Survey } from '../../checks/survey.js';
import { violation } from '../../checks/tell.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { instantShift } from '../reading/shifts.js';
import { refuteGate } from '../refute-gate.js';
import { anchorsOf } from './anchors.js';
import { storyOfDueAtOnce } from './due-at-once-story.js';
import { hasCome, momentCheck } from './moment-check.js';
import { neverFires } from './timer-never-fires.js';
import { timersOf, type Timer } from './timer.js';

const ID = 'timer-fires-at-once';

function isNever(process: CompiledProcess, expression: string): boolean {
  return refuteGate(process, [momentCheck(expression)], { proofOnly: true }).verdict === 'impossible';
}

/**
 * Whether the moment has always passed when it becomes known: it is never ahead, and it goes with the clock, or it lies
 * before whatever makes it known. A timer at the very moment a stage is entered is no mistake.
 */
function isAlwaysPast(moment: string, process: CompiledProcess): boolean {
  if (!isNever(process, `(${moment}) > now`)) return false;
  if (process.expression(moment, 'moment').references.time) return true;
  const anchors = anchorsOf(moment, process);
  return anchors.length > 0 && anchors.every((anchor) => isNever(process, `(${moment}) >= ${anchor}`));
}

function ofMoment(timer: Timer, moment: string, survey: Survey): readonly VerificationFinding[] {
  const { process } = survey;
  if (!isAlwaysPast(moment, process)) return [];
  const answer = refuteGate(process, [hasCome(moment)]);
  if (answer.verdict !== 'possible') return [];
  const { state, facts } = answer.witness;
  const found = process.expression(moment, 'moment').moment(situationOf(process, state, facts).scope);
  const at = found.known ? clockIn(facts.zone, found.value) : '';
  const parameters = { timer: timer.name, moment, now: clockIn(facts.zone, facts.now), at: plain(at) };
  const message = sentence(
    '{timer} fires at once: {moment} always lies in the past when it becomes known (at {now} it is {at}).',
    '{timer}会立即触发：{moment} 在可知时总已过去（{now} 时其值为 {at}）。',
    parameters,
  );
  const end = sentence('{moment} lies in the past', '{moment} 已经过去', parameters);
  const { part, key } = timer;
  return [violation({ check: ID, message, part, key }, storyOfDueAtOnce(survey, timer, end))];
}

function firesAtOnce(timer: Timer, survey: Survey): readonly VerificationFinding[] {
  const { name, part, key, duration, moment } = timer;
  if (duration !== undefined && instantShift(duration).most <= 0) {
    const parameters = { timer: name, duration };
    const message = sentence(
      '{timer} is over at once: {duration} is no time at all.',
      '{timer}会立即到期：{duration} 没有长度。',
      parameters,
    );
    const end = sentence('{timer} is over', '{timer}已到期', parameters);
    return [violation({ check: ID, message, part, key }, storyOfDueAtOnce(survey, timer, end))];
  }
  return moment === undefined || key === 'every' ? [] : ofMoment(timer, moment, survey);
}

/** No timer has run out when it is set. One that never fires is said by the other check. */
export const timerFiresAtOnce: Check = {
  id: ID,
  run: (survey) =>
    timersOf(survey.process).flatMap((timer) =>
      neverFires(timer, survey).length > 0 ? [] : firesAtOnce(timer, survey),
    ),
};
