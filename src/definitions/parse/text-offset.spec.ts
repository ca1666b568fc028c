import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseSource } from './parse-source.js';
import { childOf } from './source-node.js';
import { spanWithin } from './text-offset.js';

function written(text: string, part: string): string {
  const node = childOf(parseSource({ path: 'a.yaml', text }).root, 'a');
  if (node?.kind !== 'scalar') throw new Error('no text');
  const start = String(node.value).indexOf(part);
  const span = spanWithin(node, start, start + part.length);
  return text.slice(span.start, span.end);
}

describe('where a part of a text stands in the file', () => {
  it.each([
    ['plain', 'a: one two three', 'two', 'two'],
    ['in single quotes', "a: 'it''s two'", 'two', 'two'],
    ['in double quotes', 'a: "\\"one\\"\\ttwo"', 'two', 'two'],
    ['an escape itself', 'a: "one \\u4e2d two"', '中', '\\u4e2d'],
    ['in a block', 'a: |\n  one\n    two\n  three\n', 'two', 'two'],
    ['folded', 'a: >-\n  one\n  two\n', 'two', 'two'],
    ['over a fold', 'a: one\n   two', 'one two', 'one\n   two'],
  ])('%s', (_style, text, part, expected) => {
    expect(written(text, part)).toBe(expected);
  });

  it('never leaves the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(70), fc.nat(70), (value, from, length) => {
        const text = stringify({ a: value });
        const node = childOf(parseSource({ path: 'a.yaml', text }).root, 'a');
        if (node?.kind !== 'scalar') return;
        const { start, end } = spanWithin(node, from, from + length);
        expect(node.start <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });
});
