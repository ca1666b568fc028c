import { backGate } from '../gates/back-gate.js';
import { checkAnswers } from './answers.js';
import { invalid, type CommandHandler } from './handler.js';
import { moveStage } from './move-stage.js';
import { unfitReason } from './reason.js';
import { unknownStage } from './unknown-stage.js';

/** Moves back to an earlier stage, with the reason. */
export const moveBack: CommandHandler<'move-back'> = (situation, command) => {
  const { asks, reason } = situation.process.definition.moveBack;
  const unknown = [...unknownStage(command.to, situation), ...unfitReason(command.reason, reason, situation)];
  if (unknown.length > 0) return invalid(unknown);
  const { answers, problems } = checkAnswers(asks, command.answers, situation);
  if (problems.length > 0) return invalid(problems);
  const gate = backGate(situation, command.to, answers);
  return moveStage(situation, gate, { reason: command.reason, answers });
};
