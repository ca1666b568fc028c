import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { full } from './wording.js';

function taskOf(situation: Situation, stage: string, task: string) {
  return situation.process.stages.get(stage)?.tasks.find(({ id }) => id === task);
}

/** `task: org-chart`: a task of a stage is completed. */
export const taskKind: CriterionKindModule<'task'> = {
  kind: 'task',
  name: ({ stage, task }, situation) => full(taskOf(situation, stage, task)?.name, task),
  evaluate({ stage, task }, situation) {
    const definition = taskOf(situation, stage, task);
    const name = () => full(definition?.name, task);
    if (situation.state.tasks[`${stage}/${task}`] !== undefined) return met(() => ({ message: name() }));
    const words = () => ({
      parameters: { task: name() },
      wanted: name(),
      suppliers: suppliers(definition?.by, situation),
    });
    return unmet('criterion.task-open', words, { remedy: { act: 'complete-task', stage, task } });
  },
};
