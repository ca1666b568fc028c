import type { CompiledExpression, Expected, ExpressionPlace, ExpressionProblem } from './expression.js';

/** Everything wrong with an expression where it stands; empty when it can be compiled. */
export function checkExpression(
  _source: string,
  _place: ExpressionPlace,
  _expected: Expected,
): ExpressionProblem[] {
  throw new Error('not yet');
}

/** The expression ready to be evaluated. Throws only where `checkExpression` reports problems. */
export function compileExpression(
  _source: string,
  _place: ExpressionPlace,
  _expected: Expected,
): CompiledExpression {
  throw new Error('not yet');
}
