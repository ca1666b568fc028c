import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import type { ProblemList } from './problem-list.js';

/** Characters an expression may have. */
export const LONGEST_EXPRESSION = 2_000;

/**
 * CEL is used for its grammar only: the checker and evaluator of the library know doubles instead of decimals, raise
 * where data is missing and stop at the first problem, so both are ours.
 */
const cel = new Environment({
  limits: { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 16 },
});

/** The syntax tree of a text; undefined after a problem was added. */
export function parseCel(text: string, problems: ProblemList): ASTNode | undefined {
  try {
    return cel.parse(text).ast;
  } catch (error) {
    const whole = { start: 0, end: text.length };
    if (error instanceof RangeError) {
      problems.add('expression.too-complex', whole);
      return undefined;
    }
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? whole;
    const at = { start: Math.min(start, text.length), end: Math.min(Math.max(end, start + 1), text.length) };
    if (error.code === 'limit_exceeded') problems.add('expression.too-complex', whole);
    else if (start >= text.trimEnd().length) problems.add('expression.ends-early', at);
    else problems.add('expression.syntax', at, { text: text.slice(at.start, at.end) });
    return undefined;
  }
}
