import type { InputProblem } from '../model/decision.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { Situation } from '../situation.js';
import { problem } from './handler.js';

/** The piece a command names by its id. */
export function pieceNamed(id: string, { facts }: Situation): EvidencePiece | undefined {
  return facts.evidence.find((piece) => piece.id === id);
}

/** The problem with a piece that the record does not have. */
export function unknownPiece(id: string): InputProblem {
  const message = { en: `There is no piece of evidence ${id} here.`, zh: `此处没有证据 ${id}。` };
  return problem('/evidence', 'value.unknown-evidence', message);
}
