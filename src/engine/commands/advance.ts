import { advanceGate } from '../gates/advance-gate.js';
import type { CommandHandler } from './handler.js';
import { moveStage } from './move-stage.js';

/** Moves to the next stage when its gate is open. */
export const advance: CommandHandler<'advance'> = (situation) => moveStage(situation, advanceGate(situation));
