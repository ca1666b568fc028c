import type { Plot } from './operator.js';
import type { Token } from '../reading/tokens.js';

/** Operators that compare. */
export const COMPARES: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** Operators that compute. */
export const COMPUTES: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

/** The operands of some operators in every expression of a definition, each with where its expression stands. */
export function* operands(
  { reading }: Plot,
  joins: ReadonlySet<string>,
): Generator<readonly [Token, string]> {
  for (const { tokens, visit } of reading.expressions) {
    for (const [index, token] of tokens.entries()) {
      const beside = [tokens[index - 1], tokens[index + 1]];
      const call = tokens[index + 1]?.is === 'member' || tokens[index - 1]?.text === '.';
      if (!call && beside.some((each) => each?.is === 'operator' && joins.has(each.text)))
        yield [token, visit.path.join('.')];
    }
  }
}
