import { basisOf, blockersOf, isOpen } from '../gates/gate.js';
import type { MoveGate } from '../gates/move-gate.js';
import type { Decision } from '../model/decision.js';
import type { Values } from '../model/value.js';
import type { Situation } from '../situation.js';
import { accepted, refused } from './handler.js';
import { stageEntry } from './stage-entry.js';

/** Goes through the gate of a move, or says what is in the way; XState makes the move. */
export function moveStage(
  situation: Situation,
  moveGate: MoveGate,
  said: { transition?: string; reason?: string | undefined; answers?: Values } = {},
): Decision {
  const { gate, move, to, name, skipped } = moveGate;
  const open = isOpen(gate);
  if (!open || to === undefined || name === undefined) return refused(blockersOf(gate, situation));
  const { process, state, facts } = situation;
  const moved = process.machine.move(state.stateValue, name, open, state.approvals);
  if (moved === undefined)
    throw new Error(`the machine of ${process.definition.key} does not declare ${name}`);
  const event = {
    type: 'stage.changed' as const,
    stage: to,
    body: {
      move,
      ...(said.transition === undefined ? {} : { transition: said.transition }),
      from: state.stage,
      fromEnteredAt: state.stageEnteredAt,
      entered: stageEntry(process, to, moved.stateValue, facts),
      basis: basisOf(gate),
      ...(skipped.length === 0 ? {} : { skipped }),
      ...(said.reason === undefined ? {} : { reason: said.reason }),
      ...(said.answers === undefined || Object.keys(said.answers).length === 0
        ? {}
        : { answers: said.answers }),
    },
  };
  return accepted([event], moved.effects);
}
