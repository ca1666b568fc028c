import { full } from '../criteria/wording.js';
import { visibleToActor } from '../item-rights/discreet.js';
import { notSeen } from '../item-rights/unseen-fields.js';
import type { Blocker } from '../model/blocker.js';
import type { RawValues } from '../model/command.js';
import type { Field } from '../model/field.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { Values } from '../model/value.js';
import type { Situation } from '../situation.js';
import { isObject } from '../values/value-type.js';

/** What of a piece is hidden from whoever corrects it: he neither replaces nor loses it. */
export interface Correction {
  /** The fields of the kind; he need not give those he does not see. */
  readonly fields: readonly Field[];
  /** What stays as it was. */
  readonly kept: Values;
  readonly blockers: readonly Blocker[];
}

/** How a piece is corrected by the actor; one that is recorded anew has nothing in it yet. */
export function correctionOf(
  piece: EvidencePiece | undefined,
  { fields }: EvidenceKind,
  given: RawValues,
  situation: Situation,
): Correction {
  const visible = visibleToActor(situation);
  const closed = piece === undefined ? [] : fields.filter((field) => !visible.sees(field));
  if (piece === undefined || closed.length === 0) return { fields, kept: {}, blockers: [] };
  const ids = new Set(closed.map(({ id }) => id));
  const blind = closed.filter(({ id }) => isObject(given) && Object.hasOwn(given, id));
  return {
    fields: fields.map((field) => (ids.has(field.id) ? { ...field, required: false } : field)),
    kept: Object.fromEntries(Object.entries(piece.values).filter(([id]) => ids.has(id))),
    blockers: blind.map((field) => notSeen(field, full(field.name, field.id), situation)),
  };
}
