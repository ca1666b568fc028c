import { render, type Parameters } from '../../errors/message.js';
import type { ExpressionProblem } from './expression.js';
import { expressionMessages, type ExpressionProblemCode } from './expression-messages.js';

/** A stretch of the author's text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Gathers what is wrong with one expression. */
export class ProblemList {
  readonly problems: ExpressionProblem[] = [];

  /** Notes a problem; `mend` is what to write instead. */
  add(
    code: ExpressionProblemCode,
    { start, end }: Stretch,
    parameters: Parameters = {},
    mend?: string,
  ): void {
    const hint =
      mend === undefined
        ? { en: '', zh: '' }
        : { en: ` Did you mean \`${mend}\`?`, zh: `是否指 \`${mend}\`？` };
    const message = render(expressionMessages[code], { mend: hint, ...parameters });
    const problem = { code, message, start, end: Math.max(start, end) };
    this.problems.push(mend === undefined ? problem : { ...problem, suggestion: mend });
  }
}
