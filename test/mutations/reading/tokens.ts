/** A piece of an expression; offsets are within the expression. */
export interface Token {
  readonly is:
    'name' | 'member' | 'function' | 'text' | 'number' | 'money' | 'duration' | 'operator' | 'bracket';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In the order they are tried; a hyphen between letters belongs to the name. */
const PIECES: readonly (readonly [Token['is'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"[^"]*"|'[^']*'/y],
  ['money', /[A-Z]{3} +\d+(?:\.\d+)?/y],
  ['duration', /P(?=[T\d])[0-9A-Z]+|\d+ workdays?/y],
  ['number', /\d+(?:\.\d+)?%?/y],
  ['member', /\.[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_]*(?=\()/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/uy],
  ['operator', /&&|\|\||[<>=!]=|[-+*/<>!?:]/y],
  ['bracket', /[()[\]{},]/y],
];

function tokenAt(expression: string, at: number): readonly [Token['is'] | 'space', number] | undefined {
  for (const [is, piece] of PIECES) {
    piece.lastIndex = at;
    const found = piece.exec(expression);
    if (found !== null) return [is, at + found[0].length];
  }
  return undefined;
}

/** The pieces of an expression, or as many of them as can be told. */
export function tokens(expression: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < expression.length;) {
    const next = tokenAt(expression, at);
    if (next === undefined) return found;
    const [is, end] = next;
    if (is !== 'space') found.push({ is, text: expression.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}
