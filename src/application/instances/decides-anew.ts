import type { Command, CommandType } from '../../engine/model/command.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { WriteOptions } from '../request-context.js';

/**
 * Commands that say themselves what they are about (the content that was seen, the request, the step) and are checked
 * against it by the engine: whatever else happened to the record meanwhile, they mean the same.
 */
const SAY_WHAT_THEY_ARE_ABOUT: ReadonlySet<CommandType> = new Set<CommandType>([
  'decide-approval',
  'comment-approval',
  'nudge-approval',
  'time-out-approval',
  'refresh-approvers',
]);

/**
 * Whether a command that lost a race for the record is decided again on what won: two who sign side by side both get
 * through, and who came too late reads what was decided. A caller who names the version he saw is told of the race.
 */
export function decidesAnew({ type }: Command, { expectedVersion }: WriteOptions): boolean {
  return expectedVersion === undefined && SAY_WHAT_THEY_ARE_ABOUT.has(type);
}

/**
 * The command as it was meant when it was first decided: who names no step decides the one he was asked in then, and not
 * another that began because he came too late.
 * @param events what came of it before the race was lost.
 */
export function asFirstMeant(command: Command, events: readonly NewEvent[]): Command {
  if (command.type !== 'decide-approval' || command.step !== undefined) return command;
  const decided = events.find(({ type }) => type === 'approval.decided');
  return decided?.type === 'approval.decided' ? { ...command, step: decided.body.step } : command;
}
