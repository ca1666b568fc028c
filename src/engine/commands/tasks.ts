import type { InputProblem } from '../model/decision.js';
import type { Stage, Task } from '../model/process-definition.js';
import type { Situation } from '../situation.js';
import { problem } from './handler.js';

/** The task a command names: in the stage it names, else in the present stage, else in the only stage that has one. */
export function findTask(
  situation: Situation,
  task: string,
  stage: string | undefined,
): { stage: Stage; task: Task } | InputProblem {
  const { definition } = situation.process;
  const candidates = definition.stages.flatMap((holder) => {
    const found = holder.tasks.find(({ id }) => id === task);
    return found === undefined || (stage !== undefined && holder.id !== stage)
      ? []
      : [{ stage: holder, task: found }];
  });
  const chosen =
    candidates.find((candidate) => candidate.stage.id === situation.state.stage) ?? candidates[0];
  if (chosen !== undefined && (candidates.length === 1 || chosen.stage.id === situation.state.stage))
    return chosen;
  if (candidates.length > 1) {
    const stages = candidates.map((candidate) => candidate.stage.id).join(', ');
    return problem('/stage', 'value.ambiguous-task', {
      en: `Several stages have a task ${task}: name one of ${stages}.`,
      zh: `多个阶段有任务 ${task}，请指明其一：${stages}。`,
    });
  }
  return problem('/task', 'value.unknown-task', {
    en: `There is no task ${task} here.`,
    zh: `此处没有任务 ${task}。`,
  });
}
