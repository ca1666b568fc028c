import type { CompiledProcess } from '../compile-process.js';
import type { EvidencePiece } from '../model/instance-state.js';
import { maskValues } from './mask-values.js';
import type { VisibleFields } from './visible-fields.js';

/** Ids of the fields that were left out of something, where any were. */
export interface Hiding {
  readonly hidden?: readonly string[];
}

/** The ids of what was left out, as a member that is absent where nothing was. */
export function hiding(hidden: readonly string[]): Hiding {
  return hidden.length === 0 ? {} : { hidden: [...new Set(hidden)] };
}

type Recorded = Pick<EvidencePiece, 'kind' | 'values' | 'expiresAt'>;

/** A piece of evidence as somebody sees it. Its expiry is hidden with the date it is taken from. */
export function maskPiece<T extends Recorded>(
  piece: T,
  process: CompiledProcess,
  visible: VisibleFields,
): Omit<T, 'expiresAt'> & Pick<Recorded, 'expiresAt'> & Hiding {
  if (visible.everything) return piece;
  const kind = process.evidence.get(piece.kind);
  const { values, hidden } = maskValues(kind?.fields ?? [], piece.values, visible);
  const { expiresAt, ...rest } = piece;
  const ends = kind?.expires !== undefined && 'field' in kind.expires ? kind.expires.field : undefined;
  return {
    ...rest,
    values,
    ...(expiresAt === undefined || (ends !== undefined && hidden.includes(ends)) ? {} : { expiresAt }),
    ...hiding(hidden),
  };
}
