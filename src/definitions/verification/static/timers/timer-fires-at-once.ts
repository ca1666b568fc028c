import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { plain } from '../../../../engine/criteria/wording.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { situationOf } from '../../../../engine/situation.js';
import { clockIn } from '../../../../engine/time/calendar-day.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { anchorsOf } from './anchors.js';
import { instantShift } from '../reading/shifts.js';
import { refuteGate } from '../refute-gate.js';
import { creationStory } from '../story.js';
import type { Timer } from './timer.js';

const ID = 'timer-fires-at-once';

function check(id: string, expression: string): Criterion {
  return { kind: 'check', id, path: `${ID}.${id}`, expression };
}

function isNever(process: CompiledProcess, expression: string): boolean {
  return refuteGate(process, [check('ever', expression)], { proofOnly: true }).verdict === 'impossible';
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

function ofMoment(timer: Timer, moment: string, process: CompiledProcess): readonly VerificationFinding[] {
  if (!isAlwaysPast(moment, process)) return [];
  const answer = refuteGate(process, [check('past', `(${moment}) <= now`)], {});
  // One that never fires is said by the other check.
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
  const counterexample = holdsAtCreation(moment, process)
    ? creationStory(process, answer.witness, end)
    : undefined;
  const { part, key } = timer;
  return [{ check: ID, verdict: 'violated', message, part, key, ...(counterexample && { counterexample }) }];
}

/** Whether the moment has passed as soon as there is a record. */
function holdsAtCreation(moment: string, process: CompiledProcess): boolean {
  return (
    refuteGate(process, [check('past', `(${moment}) <= now`)], { creating: true }).verdict === 'possible'
  );
}

/** What is wrong with a timer that fires as soon as it is set. */
export function firesAtOnce(timer: Timer, process: CompiledProcess): readonly VerificationFinding[] {
  const { name, part, key, duration, moment } = timer;
  if (duration !== undefined && instantShift(duration).most <= 0) {
    const message = sentence(
      '{timer} is over at once: {duration} is no time at all.',
      '{timer}会立即到期：{duration} 没有长度。',
      {
        timer: name,
        duration,
      },
    );
    return [{ check: ID, verdict: 'violated', message, part, key }];
  }
  return moment === undefined || key === 'every' ? [] : ofMoment(timer, moment, process);
}
