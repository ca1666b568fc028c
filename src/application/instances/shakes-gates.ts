import type { Command } from '../../engine/model/command.js';

/** Whether a piece of evidence may cease to stand by a command, on which a gate rested that was passed. */
export function shakesGates(command: Command): boolean {
  if (command.type === 'record-evidence') return command.supersedes !== undefined;
  return command.type === 'retract-evidence' || command.type === 'reject-evidence';
}
