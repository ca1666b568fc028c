import type { SourceScalar, Span } from './source-node.js';

const BLOCK_HEADER = /^[|>][^\n]*\n/;

/** How many characters of the file one character of the value takes at an escape such as `\n` or `\u4e2d`. */
function escapeLength(written: string, at: number): number {
  const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
  return lengths[written[at + 1] ?? ''] ?? 2;
}

/**
 * Where a part of a text stands in the file. Exact for texts on one line; in folded and escaped texts the two are walked
 * side by side.
 */
export function spanWithin(scalar: SourceScalar, start: number, end: number): Span {
  const written = scalar.source?.text.slice(scalar.start, scalar.end) ?? '';
  const value = String(scalar.value ?? '');
  const double = written.startsWith('"');
  const offsets: number[] = [];
  let at = double || written.startsWith("'") ? 1 : (BLOCK_HEADER.exec(written)?.[0].length ?? 0);
  for (const character of value.split('')) {
    const blank = /\s/.test(character);
    while (at < written.length && written[at] !== character && !(double && written[at] === '\\')) {
      if (blank && /\s/.test(written[at] ?? '')) break;
      at++;
    }
    offsets.push(scalar.start + at);
    at += double && written[at] === '\\' ? escapeLength(written, at) : 1;
  }
  offsets.push(scalar.start + Math.min(at, written.length));
  const from = offsets[start] ?? scalar.start;
  return { ...scalar, start: from, end: Math.max(from, offsets[end] ?? scalar.end) };
}
