import type { Operator } from '../planting/operator.js';

/** Expressions as they look when they are typed in a hurry. */
export const expressionSyntax: Operator = {
  id: 'expression-syntax',
  *plant({ reading, source }) {
    for (const { tokens, at, visit, text } of reading.expressions) {
      const path = visit.path.join('.');
      const seed = (what: string, start: number, end: number, put: string) => ({
        what: `${path}: ${what} in ${text}`,
        edits: [{ start, end, put }],
        at: [at.start],
      });
      for (const token of tokens) {
        const { start, end } = token;
        if (token.text === '==') yield seed('= for ==', start, end, '=');
        if (token.text === ')') yield seed('a bracket left open', start, end, '');
        if (token.text === '&&') yield seed('a doubled operator', start, end, '&& &&');
        if (token.is === 'operator' && ['>=', '<=', '<', '*'].includes(token.text)) {
          yield seed('an operator twice', start, end, `${token.text} ${token.text}`);
          yield seed('an operator left out', start, end, '');
        }
      }
      const last = tokens.at(-1);
      const before = tokens.at(-2);
      if (last !== undefined && before?.is === 'operator')
        yield seed('an operand left out', before.end, last.end, '');
      yield seed('a bracket too many', at.end, at.end, ')');
      if (source.text[at.start - 1] !== '"') yield seed('a quote left open', at.end, at.end, ' + "x');
    }
  },
};
