import type { Command } from '../../engine/model/command.js';

/** Whether a piece of evidence may cease to stand by a command, on which a gate rested that was passed. */
export function shakesGates({ type }: Command): boolean {
  return type === 'retract-evidence' || type === 'reject-evidence';
}
