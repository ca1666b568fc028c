import type { Test } from '../model/condition.js';

const COMPARISON = /^(==|!=|<=|>=|<|>)\s*([^\s<>=!][^]*)$/;

function scalar(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.trim() === '' ? undefined : raw.trim();
  return typeof raw === 'boolean' || typeof raw === 'number' ? String(raw) : undefined;
}

/**
 * What YAML holds behind the colon of a condition map as a test: `decide`, `[decide, buy]`, `">= dated"`, `"!= x"`,
 * `any`, `none`, `true`. An option that is itself called `any` or `none` is written in brackets. Undefined when it is no test.
 */
export function parseTest(raw: unknown): Test | undefined {
  if (Array.isArray(raw)) {
    const operands = raw.map(scalar).filter((operand) => operand !== undefined);
    return operands.length === raw.length && raw.length > 0 ? { op: 'in', operands } : undefined;
  }
  const text = scalar(raw);
  if (text === undefined) return undefined;
  if (text === 'any' || text === 'none') return { op: text };
  const [, op, operand] = COMPARISON.exec(text) ?? [];
  if (operand === undefined) return /^[<>!=]/.test(text) ? undefined : { op: 'in', operands: [text] };
  switch (op) {
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { op, operand };
    default:
      return { op: 'in', operands: [operand] };
  }
}
