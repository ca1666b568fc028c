import type { Stretch } from './problem-list.js';
import type { ProblemList } from './problem-list.js';
import { readNumber, readWord } from './literals.js';
import type { Literal } from './reading.js';
import type { Names } from './name.js';

/** An author's text made readable for CEL without moving a character, so that every offset holds in both. */
export interface Lexed {
  /** What CEL parses: names it would not take, and literals of ours, are written over with underscores. */
  readonly cel: string;
  /** The same with the contents of texts blanked as well, for counting brackets. */
  readonly skeleton: string;
  /** Literals of ours by where they start. */
  readonly literals: ReadonlyMap<number, Literal>;
}

const SPACE = /[ \t\r\n]+/y;
const TEXT = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/uy;
const SIGN = /&&|\|\||==|!=|<=|>=|[-+*/<>!?:.,()[\]{}]/y;

/** What people write for an operator in other languages and keyboards. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['≠', '!='],
  ['≥', '>='],
  ['≤', '<='],
  ['=>', '>='],
  ['=<', '<='],
  ['&', '&&'],
  ['|', '||'],
  ['＝', '=='],
  ['＞', '>'],
  ['＜', '<'],
  ['＋', '+'],
  ['－', '-'],
  ['×', '*'],
  ['÷', '/'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['。', '.'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['！', '!'],
]);
const MISWRITTEN = /===|!==|<>|=>|=<|\/\//y;

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function blank(text: string): string {
  return '_'.repeat(text.length);
}

/** Reports what stands where nothing readable does; returns how far to skip. */
function refuseSign(source: string, at: number, problems: ProblemList): number {
  const sign = matchAt(MISWRITTEN, source, at) ?? String.fromCodePoint(source.codePointAt(at) ?? 0);
  const place: Stretch = { start: at, end: at + sign.length };
  if (sign === '%') problems.add('expression.percent-sign', place);
  else problems.add('expression.syntax', place, { text: sign }, INSTEAD.get(sign));
  return sign.length;
}

/** Reads the author's text; where problems are added the result is not to be parsed. */
export function lex(source: string, names: Names, problems: ProblemList): Lexed {
  const literals = new Map<number, Literal>();
  let [cel, skeleton, at] = ['', '', 0];
  const take = (text: string, asCel = text, asSkeleton = asCel): void => {
    cel += asCel;
    skeleton += asSkeleton;
    at += text.length;
  };
  while (at < source.length) {
    const plain = matchAt(SPACE, source, at);
    const quoted = matchAt(TEXT, source, at);
    if (plain !== undefined) take(plain);
    else if (quoted !== undefined) {
      const joined = /[\p{L}\p{N}_"']$/u.test(source.slice(0, at)) && !/\bin$/.test(source.slice(0, at));
      if (joined) problems.add('expression.syntax', { start: at, end: at + quoted.length }, { text: quoted });
      take(quoted, quoted, blank(quoted));
    } else if (matchAt(NUMBER, source, at) !== undefined || matchAt(WORD, source, at) !== undefined) {
      const number = matchAt(NUMBER, source, at);
      const read =
        number === undefined
          ? readWord({ source, at, names, problems }, matchAt(WORD, source, at) ?? '')
          : readNumber({ source, at, names, problems }, number);
      if (read.literal !== undefined) literals.set(at, read.literal);
      const text = source.slice(at, read.end);
      take(text, read.masked ? blank(text) : text);
    } else {
      const sign = matchAt(MISWRITTEN, source, at) === undefined ? matchAt(SIGN, source, at) : undefined;
      if (sign !== undefined) take(sign);
      else at += refuseSign(source, at, problems);
    }
  }
  return { cel, skeleton, literals };
}
