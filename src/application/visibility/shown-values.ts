import type { Computed } from '../../engine/computations/computed-field.js';
import type { CompiledProcess } from '../../engine/compile-process.js';
import { seesAmount } from '../../engine/item-rights/restricted-sorts.js';
import { maskValues } from '../../engine/item-rights/mask-values.js';
import type { VisibleFields } from '../../engine/item-rights/visible-fields.js';
import type { ComputedView } from '../instances/computed-values.js';

type Results = NonNullable<ComputedView['computed']>;

function shownComputed(computed: Results, process: CompiledProcess, visible: VisibleFields): Results {
  const shown = Object.entries(computed).flatMap(([id, found]): [string, Results[string]][] => {
    if (visible.seesAllOf(id)) return [[id, found]];
    const field = process.fields.get(id);
    if (field === undefined || !visible.sees(field) || found.kind !== 'value') return [];
    const { values } = maskValues([field], { [id]: found.value }, visible);
    const value = values[id];
    return value === undefined ? [] : [[id, { kind: 'value', value } satisfies Computed]];
  });
  return Object.fromEntries(shown);
}

/** What computed fields and figures come to, as somebody sees them. */
export function shownValues(
  view: ComputedView,
  process: CompiledProcess,
  visible: VisibleFields,
): ComputedView {
  if (visible.everything) return view;
  const { figures, computed } = view;
  const { closeOn } = process.definition.figures;
  return {
    figures: {
      ...(figures.amount !== undefined && seesAmount(process, visible) ? { amount: figures.amount } : {}),
      ...(figures.closeOn !== undefined && (closeOn === undefined || visible.seesAllOf(closeOn))
        ? { closeOn: figures.closeOn }
        : {}),
    },
    ...(computed === undefined ? {} : { computed: shownComputed(computed, process, visible) }),
  };
}
