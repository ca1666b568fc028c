import { Composer, Lexer, Parser, type CST, type Document, type ParsedNode } from 'yaml';

/** Collections inside one another; a definition needs about ten. */
const MAX_DEPTH = 48;

const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', version: '1.2' } as const;

/** The documents of a text as YAML reads them, or where it nests too deeply. */
export type Composed =
  { readonly documents: readonly Document.Parsed<ParsedNode>[] } | { readonly tooDeepAt: number };

/**
 * Reads the text as `parseDocument` would, but looks at the depth while lexing, which does not recurse: composing does,
 * and running out of stack inside it can end the process.
 */
export function compose(text: string): Composed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return { tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { documents: [...new Composer<ParsedNode>(options).compose(tokens, true, text.length)] };
}
