import { full } from '../criteria/wording.js';
import { blocker, openInstance, roleHeld } from '../gates/blockers.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { findTask } from './tasks.js';

/** Takes back that a task is done. */
export const undoTask: CommandHandler<'undo-task'> = (situation, command) => {
  const found = findTask(situation, command.task, command.stage);
  if ('pointer' in found) return invalid([found]);
  const blockers = [...openInstance(situation, true), ...roleHeld(found.task.by, situation)];
  if (blockers.length > 0) return refused(blockers);
  if (situation.state.tasks[`${found.stage.id}/${found.task.id}`] === undefined) {
    return refused([blocker('task.not-done', { task: full(found.task.name, found.task.id) })]);
  }
  const reason = command.reason === undefined ? {} : { reason: command.reason };
  const body = { stage: found.stage.id, task: found.task.id, ...reason };
  return accepted([{ type: 'task.undone', stage: situation.state.stage, body }]);
};
