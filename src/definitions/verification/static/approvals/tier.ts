import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Field } from '../../../../engine/model/field.js';
import type { Decimal } from '../../../../engine/values/decimal.js';
import { contextOf } from '../contexts.js';
import type { Formula, Variable } from '../logic/formula.js';
import { ofRecord } from '../reading/vocabulary.js';
import { EVERYWHERE, common, type Spans } from '../logic/spans.js';

/** A condition that is about how much a field of the record holds, and nothing else. */
export interface Tier {
  readonly field: Field;
  readonly currency: string | undefined;
  /** The amounts to which it applies. */
  readonly spans: Spans;
  /** The amounts there can be. */
  readonly universe: Spans;
}

function conjuncts(formula: Formula): readonly Formula[] {
  return formula.op === 'and' ? formula.of.flatMap(conjuncts) : [formula];
}

function spansOf(variable: Variable): Spans | undefined {
  return variable.universe.values.kind === 'line' ? variable.universe.values.spans : undefined;
}

/** Reads a condition as a tier; undefined when it is none. */
export function tierOf(condition: Condition, process: CompiledProcess): Tier | undefined {
  const found = new Map<Variable, Spans>();
  let currency: string | undefined;
  for (const part of conjuncts(contextOf(process, {}).condition(condition).yes)) {
    if (part.op !== 'in') return undefined;
    const { variable, domain } = part;
    if (domain.values.kind === 'line')
      found.set(variable, common(found.get(variable) ?? EVERYWHERE, domain.values.spans));
    else if (variable.id.endsWith('#currency') && !domain.values.except) [currency] = domain.values.words;
    else return undefined;
  }
  const [[variable, spans] = []] = found;
  const field = process.definition.fields.find(({ id }) => ofRecord(id) === variable?.id);
  const universe = variable && spansOf(variable);
  if (field === undefined || universe === undefined || spans === undefined || found.size > 1)
    return undefined;
  return { field, currency, spans, universe };
}

/** Tiers over one field in one currency; undefined when the conditions are not all such. */
export function tiersOf(
  conditions: readonly Condition[],
  process: CompiledProcess,
): readonly Tier[] | undefined {
  const tiers = conditions.map((condition) => tierOf(condition, process));
  const [first] = tiers;
  const alike = tiers.filter((tier) => tier?.field === first?.field && tier?.currency === first?.currency);
  return first !== undefined && alike.length === conditions.length
    ? alike.flatMap((tier) => tier ?? [])
    : undefined;
}

/** The least amount of a tier; undefined when it begins anywhere. */
export function leastOf({ spans }: Tier): Decimal | undefined {
  return spans[0]?.from;
}

/** The most of a tier; undefined when it has no end. */
export function mostOf({ spans, universe }: Tier): Decimal | undefined {
  const [most, limit] = [spans.at(-1)?.to, universe.at(-1)?.to];
  return most !== undefined && limit?.eq(most) !== true ? most : undefined;
}
