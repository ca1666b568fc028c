import { jumpGate } from '../gates/jump-gate.js';
import { invalid, type CommandHandler } from './handler.js';
import { moveStage } from './move-stage.js';
import { unknownStage } from './unknown-stage.js';

/** Jumps ahead over stages where the matrix of the definition allows it. */
export const jump: CommandHandler<'jump'> = (situation, command) => {
  const unknown = unknownStage(command.to, situation);
  if (unknown.length > 0) return invalid(unknown);
  return moveStage(situation, jumpGate(situation, command.to), { reason: command.reason });
};
