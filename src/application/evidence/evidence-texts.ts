import { createHash } from 'node:crypto';
import type { CompiledProcess } from '../../engine/compile-process.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { TextFingerprint } from '../ports/trust-rows.js';

/** A text of a piece of evidence. Personal values are not among them: the log holds only references to those. */
export interface EvidenceText {
  readonly field: string;
  readonly text: string;
}

/** What of a piece its texts are taken from. */
type TextualPiece = Pick<EvidencePiece, 'kind' | 'values'>;

/** Shorter texts are alike by chance: “yes”, “by phone”, “无”. Counted in characters, a Chinese one for two. */
const LEAST_WEIGHT = 20;

/** The texts of a piece, in the order of its kind's fields. */
export function textsOf(process: CompiledProcess, piece: TextualPiece): readonly EvidenceText[] {
  const fields = process.evidence.get(piece.kind)?.fields ?? [];
  return fields.flatMap(({ id, type, personal }) => {
    const value = piece.values[id];
    return type === 'text' && personal !== true && typeof value === 'string'
      ? [{ field: id, text: value }]
      : [];
  });
}

/** The text without case, spaces and punctuation: copies are told by that, whoever touched them up. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function weight(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}

/** The fingerprints of the texts of a piece that are long enough to be told again. */
export function fingerprintsOf(process: CompiledProcess, piece: TextualPiece): readonly TextFingerprint[] {
  return textsOf(process, piece).flatMap(({ field, text }) => {
    const plain = normalised(text);
    if (weight(plain) < LEAST_WEIGHT) return [];
    return [{ field, fingerprint: createHash('sha256').update(plain, 'utf8').digest('hex').slice(0, 32) }];
  });
}
