import { openInstance, roleHeld } from '../gates/blockers.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { findTask } from './tasks.js';

/** Records that a task of a stage is done. */
export const completeTask: CommandHandler<'complete-task'> = (situation, command) => {
  const found = findTask(situation, command.task, command.stage);
  if ('pointer' in found) return invalid([found]);
  const blockers = [...openInstance(situation, true), ...roleHeld(found.task.by, situation)];
  if (blockers.length > 0) return refused(blockers);
  if (situation.state.tasks[`${found.stage.id}/${found.task.id}`] !== undefined) return accepted([]);
  const note = command.note === undefined ? {} : { note: command.note };
  const body = { stage: found.stage.id, task: found.task.id, ...note };
  return accepted([{ type: 'task.completed', stage: situation.state.stage, body }]);
};
