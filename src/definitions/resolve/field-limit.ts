import { Temporal } from 'temporal-polyfill';
import type { FullText } from '../../engine/model/text.js';
import type { FieldType } from '../../engine/model/field.js';
import { childOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';
import { decimalLiteral, moneyLiteral, percentLiteral } from './literals.js';
import type { ResolveContext } from './resolve-context.js';

function date({ text }: SourceScalar): string | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text).toString() : undefined;
  } catch {
    return undefined;
  }
}

const decimal = {
  read: ({ text }: SourceScalar) => decimalLiteral(text),
  wanted: { en: 'a number such as `100`', zh: '数字，如 `100`' },
};

const money = {
  read: decimal.read,
  wanted: {
    en: 'a number such as `100`, in whatever currency the amount is',
    zh: '数字，如 `100`（不写币种，适用于任何币种）',
  },
};

/** Zero needs no unit; any other plain number could mean a share or a percentage. */
const percent = {
  read: ({ text }: SourceScalar) => (text === '0' ? '0' : percentLiteral(text)),
  wanted: { en: 'a percentage such as `10%`', zh: '百分比，如 `10%`' },
};

/** The types that have limits, and how those are written. */
const limits: Partial<
  Record<
    FieldType,
    { readonly read: (scalar: SourceScalar) => string | undefined; readonly wanted: FullText }
  >
> = {
  number: decimal,
  money,
  percent,
  date: { read: date, wanted: { en: 'a date such as `2026-01-31`', zh: '日期，如 `2026-01-31`' } },
};

/** The limit under a key, in the form the type has; a type without limits has the rule `field-shape` complain. */
export function limitAt(
  context: ResolveContext,
  node: SourceNode,
  key: 'min' | 'max',
  type: FieldType,
): string | undefined {
  const scalar = childOf(node, key);
  const limit = limits[type];
  if (scalar?.kind !== 'scalar' || limit === undefined) return undefined;
  const value = limit.read(scalar);
  if (value === undefined) {
    const meant = type === 'money' ? moneyLiteral(scalar.text)?.amount : undefined;
    context.report(scalar, {
      code: 'definition.wrong-value',
      message: {
        en: `Expected ${limit.wanted.en}, found \`${scalar.text}\`.`,
        zh: `此处应为${limit.wanted.zh}，实际为 \`${scalar.text}\`。`,
      },
      ...(meant !== undefined && { suggestion: meant }),
    });
  }
  return value;
}
