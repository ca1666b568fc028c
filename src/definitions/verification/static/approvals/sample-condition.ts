import type { Condition } from '../../../../engine/model/condition.js';
import { fractionDigits } from '../../../../engine/values/currency.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { choose, type Spans } from '../logic/spans.js';
import { dateOf, instantOf } from '../reading/slot.js';
import type { Tier } from './tier.js';

const USUAL = 'CNY';

function textOf({ field, currency = USUAL }: Tier, value: Decimal): string {
  switch (field.type) {
    case 'money':
      return `${currency} ${value.toFixed()}`;
    case 'date':
      return dateOf(value);
    case 'datetime':
      return instantOf(value);
    default:
      return value.toFixed();
  }
}

/** That the field of a tier holds one of some amounts; undefined when there is none that could be entered. */
export function sampleCondition(tier: Tier, amounts: Spans): Condition | undefined {
  const places = tier.field.type === 'money' ? fractionDigits(tier.currency ?? USUAL) : 12;
  const value = choose(amounts, new Decimal(0), places);
  if (value === undefined) return undefined;
  const test = { op: 'in', operands: [textOf(tier, value)] } as const;
  return { kind: 'map', entries: [{ path: [tier.field.id], test }] };
}
