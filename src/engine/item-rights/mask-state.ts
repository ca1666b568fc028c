import type { CompiledProcess } from '../compile-process.js';
import type { InstanceState } from '../model/instance-state.js';
import { hiding, type Hiding } from './mask-piece.js';
import { maskValues } from './mask-values.js';
import { seesNextChange } from './restricted-sorts.js';
import type { VisibleFields } from './visible-fields.js';

/** A record as somebody sees it; its approvals are read by themselves. */
export function maskState(
  state: InstanceState,
  process: CompiledProcess,
  visible: VisibleFields,
): InstanceState & Hiding {
  if (visible.everything) return state;
  const { closed, approvals: _ofTheirOwn, nextChangeAt, ...rest } = state;
  const fields = maskValues(process.definition.fields, state.fields, visible);
  const asks = process.outcomes.get(closed?.outcome ?? '')?.asks ?? [];
  const answers = maskValues(asks, closed?.answers ?? {}, visible);
  return {
    ...rest,
    ...(nextChangeAt !== undefined && seesNextChange(process, visible) ? { nextChangeAt } : {}),
    fields: fields.values,
    ...(closed === undefined ? {} : { closed: { ...closed, answers: answers.values } }),
    ...hiding([...fields.hidden, ...answers.hidden]),
  };
}
