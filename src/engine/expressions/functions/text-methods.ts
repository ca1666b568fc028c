import { RE2JS } from 're2js';
import { liftBoth, lift } from '../part.js';
import type { Part } from '../part.js';
import { argumentsOf, type Call, type Called, type ExpressionFunction } from './expression-function.js';

/** A method of texts: `text.contains("x")`. Its first argument is the text. */
function textMethod(name: string, passes: (text: string, part: string) => boolean): ExpressionFunction {
  return {
    name,
    usage: `text.${name}("…")`,
    compile(call) {
      const [text, part] = argumentsOf(call, ['text'], ['text']) ?? [];
      if (text === undefined || part === undefined) return undefined;
      return { type: { kind: 'yesno' }, evaluate: liftBoth<string, string>(text, part, passes) };
    },
  };
}

function compilePattern(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source);
  } catch {
    return undefined;
  }
}

/** `text.matches("RE2")`: whether a pattern occurs in a text; RE2, so that no text makes it slow. */
const matches: ExpressionFunction = {
  name: 'matches',
  usage: 'text.matches("pattern")',
  compile(call: Call): Called | Part | undefined {
    const [text, pattern] = argumentsOf(call, ['text'], ['text']) ?? [];
    if (text === undefined || pattern === undefined) return undefined;
    if (typeof pattern.constant !== 'string')
      return call.site.wrong('expression.constant-pattern', pattern.at);
    const compiled = compilePattern(pattern.constant);
    if (compiled === undefined)
      return call.site.wrong('expression.pattern', pattern.at, { text: pattern.text });
    return {
      type: { kind: 'yesno' },
      evaluate: lift<string>(text, (value) => compiled.matcher(value).find()),
    };
  },
};

/** The methods of texts. */
export const textMethods: readonly ExpressionFunction[] = [
  textMethod('contains', (text, part) => text.includes(part)),
  textMethod('startsWith', (text, part) => text.startsWith(part)),
  textMethod('endsWith', (text, part) => text.endsWith(part)),
  matches,
];
