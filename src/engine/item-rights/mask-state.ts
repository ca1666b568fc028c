import type { CompiledProcess } from '../compile-process.js';
import type { InstanceState } from '../model/instance-state.js';
import { maskRequest } from './mask-covered.js';
import { hiding, type Hiding } from './mask-piece.js';
import { maskValues } from './mask-values.js';
import { seesNextChange } from './restricted-sorts.js';
import type { VisibleFields } from './visible-fields.js';

/** A record as somebody sees it. */
export function maskState(
  state: InstanceState,
  process: CompiledProcess,
  visible: VisibleFields,
): InstanceState & Hiding {
  if (visible.everything) return state;
  const { closed, approvals, nextChangeAt, ...rest } = state;
  const fields = maskValues(process.definition.fields, state.fields, visible);
  const asks = process.outcomes.get(closed?.outcome ?? '')?.asks ?? [];
  const answers = maskValues(asks, closed?.answers ?? {}, visible);
  return {
    ...rest,
    ...(nextChangeAt !== undefined && seesNextChange(process, visible) ? { nextChangeAt } : {}),
    fields: fields.values,
    ...(closed === undefined ? {} : { closed: { ...closed, answers: answers.values } }),
    ...(approvals === undefined
      ? {}
      : {
          approvals: Object.fromEntries(
            Object.entries(approvals).map(([id, request]) => [id, maskRequest(request, process, visible)]),
          ),
        }),
    ...hiding([...fields.hidden, ...answers.hidden]),
  };
}
