import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Field } from '../../../engine/model/field.js';
import type { Value } from '../../../engine/model/value.js';
import { sameValue } from '../../../engine/values/compare-values.js';
import { readOperand } from '../../../engine/values/read-operand.js';
import { conditionHolds } from '../moves/condition-criterion.js';
import { isFrozen } from '../proof/carried.js';
import type { RecordScene } from '../story/scene.js';

/** A value as the text of a condition; undefined where none says it. */
function operandFor(field: Field, value: Value): string | undefined {
  const text = typeof value === 'object' ? moneyText(value) : String(value);
  const back = text === undefined ? undefined : readOperand(field, text);
  return back !== undefined && sameValue(back, value) ? text : undefined;
}

/** Money as a condition writes it; undefined for rows, lists and what else has no such text. */
function moneyText(value: Value & object): string | undefined {
  return 'currency' in value && 'amount' in value
    ? `${value.currency as string} ${value.amount as string}`
    : undefined;
}

function isAsIt(field: Field, value: Value | undefined): Criterion | undefined {
  const operand = value === undefined ? undefined : operandFor(field, value);
  if (value !== undefined && operand === undefined) return undefined;
  const test =
    operand === undefined ? ({ op: 'none' } as const) : ({ op: 'in', operands: [operand] } as const);
  const condition: Condition = { kind: 'map', entries: [{ path: [field.id], test }] };
  return conditionHolds(condition, `fields.${field.id} is ${operand ?? 'nothing'}`);
}

/** What cannot change any more of a record in its stage, as criteria: its locked fields, the documents that are filed. */
export function frozenIn(process: CompiledProcess, { state }: RecordScene): readonly Criterion[] {
  const fields = process.definition.fields.filter(({ id }) => isFrozen(process, id, state.stage));
  const filed = Object.keys(state.artifacts).map((artifact): Criterion => ({
    kind: 'artifact',
    id: artifact,
    path: `artifacts.${artifact}`,
    artifact,
  }));
  return [...fields.flatMap((field) => isAsIt(field, state.fields[field.id]) ?? []), ...filed];
}
