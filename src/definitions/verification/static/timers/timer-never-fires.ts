import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { refuteGate } from '../refute-gate.js';
import type { Timer } from './timer.js';

const ID = 'timer-never-fires';

/** That the record stands in none of the stages. */
function notIn(stages: readonly string[]): readonly Condition[] {
  return stages.map((id) => ({ kind: 'expression', source: `stage != "${id}"` }));
}

/** That the moment has come. */
function come(moment: string): Criterion {
  return { kind: 'check', id: 'come', path: `${ID}.come`, expression: `(${moment}) <= now` };
}

function finding(verdict: 'violated' | 'unknown', en: string, zh: string, timer: Timer): VerificationFinding {
  const { name, part, key, moment = '' } = timer;
  return { check: ID, verdict, message: sentence(en, zh, { timer: name, moment }), part, key };
}

function ofMoment(timer: Timer, moment: string, process: CompiledProcess, unreached: readonly string[]) {
  const stages = notIn(unreached);
  const ask = (conditions: readonly Condition[], proofOnly: boolean) =>
    refuteGate(process, [come(moment)], { conditions: [...stages, ...conditions], proofOnly });
  const answer = ask(timer.if === undefined ? [] : [timer.if], false);
  if (answer.verdict === 'possible') return [];
  if (answer.verdict === 'unknown')
    return [
      finding(
        'unknown',
        'It could not be decided whether {timer} ever fires.',
        '未能判定{timer}是否会触发。',
        timer,
      ),
    ];
  if (timer.if !== undefined && ask([], true).verdict !== 'impossible')
    return [
      finding(
        'violated',
        '{timer} never fires: its condition never holds once {moment} has come.',
        '{timer}永不触发：到达 {moment} 后其条件永远无法成立。',
        timer,
      ),
    ];
  return [
    finding(
      'violated',
      '{timer} never fires: {moment} never comes.',
      '{timer}永不触发：{moment} 永远不会到来。',
      timer,
    ),
  ];
}

function ofCondition(timer: Timer, process: CompiledProcess): readonly VerificationFinding[] {
  if (timer.if === undefined) return [];
  const answer = refuteGate(process, [], { conditions: [timer.if] });
  if (answer.verdict === 'possible') return [];
  return answer.verdict === 'impossible'
    ? [
        finding(
          'violated',
          '{timer} never fires: its condition can never hold.',
          '{timer}永不触发：其条件永远无法成立。',
          timer,
        ),
      ]
    : [
        finding(
          'unknown',
          'It could not be decided whether {timer} ever fires.',
          '未能判定{timer}是否会触发。',
          timer,
        ),
      ];
}

/** What is wrong with a timer that never fires: its moment never comes, or what it is for is never so by then. */
export function neverFires(
  timer: Timer,
  process: CompiledProcess,
  reachable: (stage: string) => boolean,
): readonly VerificationFinding[] {
  if (timer.stage !== undefined) {
    if (reachable(timer.stage)) return [];
    return [
      finding(
        'violated',
        '{timer} never runs out: no record comes to this stage.',
        '{timer}永不到期：没有记录会进入该阶段。',
        timer,
      ),
    ];
  }
  const unreached = process.definition.stages.map(({ id }) => id).filter((id) => !reachable(id));
  return timer.moment === undefined
    ? ofCondition(timer, process)
    : ofMoment(timer, timer.moment, process, unreached);
}
